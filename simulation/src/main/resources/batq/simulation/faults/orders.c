/* The faults ordered from outside, through a page of memory both sides see. */
#define _GNU_SOURCE
#include "disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* DiskOrders.java writes it, field by field, in this order. */
struct orders {
  _Atomic int32_t calls, error, every, from, delay_ms, quota_kb, read_only;
  _Atomic int32_t seen, failed;
};

static struct orders *orders;
static const char *folder;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("BATQ_DISK_CONTROL");
  folder = getenv("BATQ_DISK_FOLDER");
  if (!path || !folder) return;
  int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  long page = syscall(SYS_mmap, NULL, sizeof(struct orders), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0L);
  orders = page < 0 && page > -4096 ? NULL : (struct orders *)page;
  syscall(SYS_close, fd);
}

int ordered_fault(enum call call) {
  if (!orders || !(orders->calls & call)) return 0;
  int seen = ++orders->seen;
  int every = orders->every, from = orders->from;
  if ((every > 0 && seen % every == 0) || (from > 0 && seen >= from)) {
    orders->failed++;
    return orders->error;
  }
  return 0;
}

int ordered_read_only(void) {
  if (!orders || !orders->read_only) return 0;
  orders->failed++;
  return 1;
}

void ordered_delay(void) {
  int ms = orders ? orders->delay_ms : 0;
  if (ms > 0) {
    struct timespec span = {ms / 1000, (ms % 1000) * 1000000L};
    syscall(SYS_nanosleep, &span, NULL);
  }
}

static long long folder_size(void) {
  long long used = 0;
  DIR *files = opendir(folder);
  if (!files) return 0;
  for (struct dirent *entry; (entry = readdir(files));) {
    char path[4096];
    struct stat found;
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (stat(path, &found) == 0 && S_ISREG(found.st_mode)) used += found.st_size;
  }
  closedir(files);
  return used;
}

/* Whether the folder would outgrow the disk it is said to lie on. */
int ordered_full(int fd, off_t end) {
  struct stat file;
  if (!orders || orders->quota_kb <= 0 || fstat(fd, &file) != 0 || end <= file.st_size) return 0;
  if (folder_size() + (end - file.st_size) <= orders->quota_kb * 1024LL) return 0;
  orders->failed++;
  return 1;
}
