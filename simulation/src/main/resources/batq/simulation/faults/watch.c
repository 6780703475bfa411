/* Which files are watched, and the recording of what is done to them. */
#define _GNU_SOURCE
#include "disk.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 65536
#define MOST_DESCRIPTORS 65536

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char *path_of[MOST_FILES];
static int files;
static int file_of[MOST_DESCRIPTORS];
static const char *folder;
static size_t folder_length;
static int record_fd = -1;

__attribute__((constructor)) static void begin(void) {
  folder = getenv("BATQ_DISK_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  const char *to = getenv("BATQ_DISK_RECORD");
  if (folder && to) {
    record_fd = (int)syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
}

int recording(void) { return record_fd >= 0; }
void lock_record(void) { pthread_mutex_lock(&lock); }
void unlock_record(void) { pthread_mutex_unlock(&lock); }

/* The path below the folder, "" for the folder itself. */
int watched_path(const char *path, const char **within) {
  if (!folder_length || !path || strncmp(path, folder, folder_length) != 0) return 0;
  const char *rest = path + folder_length;
  if (*rest != 0 && *rest != '/') return 0;
  while (*rest == '/') rest++;
  *within = rest;
  return 1;
}

void record(enum kind kind, int file, uint64_t place, const void *bytes, size_t length) {
  if (!recording()) return;
  struct { uint32_t kind, file; uint64_t place, length; } head = {kind, (uint32_t)file, place, length};
  struct iovec parts[2] = {{&head, sizeof head}, {(void *)bytes, length}};
  if (syscall(SYS_writev, record_fd, parts, 2) != (long)(sizeof head + length)) {
    /* A recording with a hole proves nothing. */
    fputs("batq: the disk's recording could not be written\n", stderr);
    abort();
  }
}

static int file_at(const char *within) {
  for (int file = files; file > 0; file--) {
    if (path_of[file] && strcmp(path_of[file], within) == 0) return file;
  }
  return 0;
}

static int new_file(const char *within) {
  if (files + 1 >= MOST_FILES) abort();
  path_of[++files] = strdup(within);
  record(NAMED, files, 0, within, strlen(within));
  return files;
}

/* Under the lock. A file made anew is another file, though its path may have been used before. */
void watch_open(int fd, const char *path, int created) {
  const char *within;
  if (fd < 0 || fd >= MOST_DESCRIPTORS || !watched_path(path, &within)) return;
  int file = created ? 0 : file_at(within);
  if (!file) {
    int before = file_at(within);
    if (before) { free(path_of[before]); path_of[before] = NULL; }
    file = new_file(within);
    if (created) record(CREATED, file, 0, NULL, 0);
  }
  file_of[fd] = file;
}

void watch_close(int fd) {
  if (fd >= 0 && fd < MOST_DESCRIPTORS) file_of[fd] = 0;
}

int watched_file(int fd) { return fd >= 0 && fd < MOST_DESCRIPTORS ? file_of[fd] : 0; }

/* Under the lock: its descriptors stay the same file under another name. */
void record_moved(const char *from, const char *to) {
  int file = file_at(from);
  if (!file) file = new_file(from);
  int there = file_at(to);
  if (there) { free(path_of[there]); path_of[there] = NULL; }
  free(path_of[file]);
  path_of[file] = strdup(to);
  record(MOVED, file, 0, to, strlen(to));
}

void record_removed(const char *within) {
  int file = file_at(within);
  if (!file) file = new_file(within);
  record(REMOVED, file, 0, NULL, 0);
  free(path_of[file]);
  path_of[file] = NULL;
}
