/* The C library's calls, each with its fault, its record, and then the real one. */
#define _GNU_SOURCE
#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* A write that is forgotten, its caller told that it was done. */
#define LOST (-1)
#define FAIL_WITH(error) do { int fault_ = (error); if (fault_) { errno = fault_; return -1; } } while (0)

static int for_writing(int flags) { return (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)); }

static int opened(int folder_fd, const char *path, int flags, mode_t mode) {
  const char *within;
  if (!watched_path(path, &within)) return (int)syscall(SYS_openat, folder_fd, path, flags, mode);
  FAIL_WITH(ordered_fault(OPENS));
  if (for_writing(flags) && ordered_read_only()) FAIL_WITH(EROFS);
  lock_record();
  int there = syscall(SYS_faccessat, folder_fd, path, F_OK) == 0;
  int fd = (int)syscall(SYS_openat, folder_fd, path, flags, mode);
  int error = errno;
  watch_open(fd, path, fd >= 0 && !there);
  if (fd >= 0 && there && (flags & O_TRUNC)) record(CUT, watched_file(fd), 0, NULL, 0);
  unlock_record();
  errno = error;
  return fd;
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }
int open(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) { MODE return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE return opened(at, path, flags | O_LARGEFILE, mode); }

int close(int fd) {
  if (watched_file(fd)) { lock_record(); watch_close(fd); unlock_record(); }
  return (int)syscall(SYS_close, fd);
}

/* An answer over HTTP: from here on the client may know. Recorded before it is sent. */
static void answer(const struct iovec *parts, int count) {
  if (!recording() || count < 1 || parts[0].iov_len < 9 || memcmp(parts[0].iov_base, "HTTP/1.1 ", 9) != 0) return;
  size_t length = 0;
  for (int i = 0; i < count; i++) length += parts[i].iov_len;
  char *whole = malloc(length);
  size_t at = 0;
  for (int i = 0; i < count; i++) { memcpy(whole + at, parts[i].iov_base, parts[i].iov_len); at += parts[i].iov_len; }
  lock_record();
  record(ANSWERED, 0, 0, whole, length);
  unlock_record();
  free(whole);
}

static int refused(int fd, off_t end) {
  int fault = ordered_fault(WRITES);
  if (fault) return fault;
  if (ordered_read_only()) return EROFS;
  return ordered_full(fd, end) ? ENOSPC : 0;
}

/* In the record before it is done: once begun it may be on the disk. */
static ssize_t put(int fd, const void *bytes, size_t length, off_t place) {
  int fault = refused(fd, place + (off_t)length);
  if (fault == LOST) return (ssize_t)length;
  FAIL_WITH(fault);
  lock_record();
  record(WRITTEN, watched_file(fd), (uint64_t)place, bytes, length);
  ssize_t done = syscall(SYS_pwrite64, fd, bytes, length, place);
  int error = errno;
  if (recording() && done != (ssize_t)length) abort();
  unlock_record();
  errno = error;
  return done;
}

/* Where an appending or streaming write begins. */
static off_t here(int fd) {
  return (fcntl(fd, F_GETFL) & O_APPEND) ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  if (watched_file(fd)) {
    off_t place = here(fd);
    ssize_t done = put(fd, bytes, length, place);
    if (done > 0) lseek(fd, place + done, SEEK_SET);
    return done;
  }
  struct iovec part = {(void *)bytes, length};
  answer(&part, 1);
  return syscall(SYS_write, fd, bytes, length);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!watched_file(fd)) { answer(parts, count); return syscall(SYS_writev, fd, parts, count); }
  ssize_t whole = 0;
  for (int i = 0; i < count; i++) {
    ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
    if (done < 0) return whole ? whole : done;
    whole += done;
  }
  return whole;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t place) {
  if (watched_file(fd)) return put(fd, bytes, length, place);
  return syscall(SYS_pwrite64, fd, bytes, length, place);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t place) { return pwrite64(fd, bytes, length, place); }

ssize_t pread64(int fd, void *bytes, size_t length, off64_t place) {
  if (watched_file(fd)) FAIL_WITH(ordered_fault(READS));
  return syscall(SYS_pread64, fd, bytes, length, place);
}
ssize_t pread(int fd, void *bytes, size_t length, off_t place) { return pread64(fd, bytes, length, place); }

int ftruncate64(int fd, off64_t size) {
  if (!watched_file(fd)) return (int)syscall(SYS_ftruncate, fd, size);
  FAIL_WITH(refused(fd, size));
  lock_record();
  record(CUT, watched_file(fd), (uint64_t)size, NULL, 0);
  int done = (int)syscall(SYS_ftruncate, fd, size);
  unlock_record();
  return done;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

/* What was recorded before its beginning is durable after its end. */
static int synced(int fd, long call) {
  if (!watched_file(fd)) return (int)syscall(call, fd);
  FAIL_WITH(ordered_fault(SYNCS));
  static uint64_t syncs;
  lock_record();
  uint64_t mine = ++syncs;
  int file = watched_file(fd);
  record(SYNC_BEGUN, file, mine, NULL, 0);
  unlock_record();
  ordered_delay();
  int done = (int)syscall(call, fd);
  int error = errno;
  lock_record();
  if (done == 0) record(SYNC_ENDED, file, mine, NULL, 0);
  unlock_record();
  errno = error;
  return done;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int unlink(const char *path) {
  const char *within;
  if (!watched_path(path, &within)) return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (ordered_read_only()) FAIL_WITH(EROFS);
  lock_record();
  int done = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  int error = errno;
  if (done == 0) record_removed(within);
  unlock_record();
  errno = error;
  return done;
}
int unlinkat(int at, const char *path, int flags) {
  return flags == 0 && *path == '/' ? unlink(path) : (int)syscall(SYS_unlinkat, at, path, flags);
}

int rename(const char *from, const char *to) {
  const char *old_name, *new_name;
  if (!watched_path(from, &old_name) || !watched_path(to, &new_name)) return (int)syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
  if (ordered_read_only()) FAIL_WITH(EROFS);
  lock_record();
  int done = (int)syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
  int error = errno;
  if (done == 0) record_moved(old_name, new_name);
  unlock_record();
  errno = error;
  return done;
}

int access(const char *path, int mode) {
  const char *within;
  if ((mode & W_OK) && watched_path(path, &within) && ordered_read_only()) FAIL_WITH(EROFS);
  return (int)syscall(SYS_faccessat, AT_FDCWD, path, mode);
}

void *mmap64(void *at, size_t length, int protection, int flags, int fd, off64_t place) {
  int file = fd >= 0 ? watched_file(fd) : 0;
  if (file && (flags & MAP_SHARED) && (protection & PROT_WRITE)) {
    lock_record();
    record(MAPPED, file, (uint64_t)place, NULL, 0);
    unlock_record();
  }
  return (void *)syscall(SYS_mmap, at, length, protection, flags, fd, place);
}
void *mmap(void *at, size_t length, int protection, int flags, int fd, off_t place) { return mmap64(at, length, protection, flags, fd, place); }
