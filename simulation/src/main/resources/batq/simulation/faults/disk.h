/*
 * What stands between a server and its disk while it is tried: three parts that share this page.
 * Preloaded (LD_PRELOAD), for the SQLite driver and the JDK both call the C library.
 *
 * BATQ_DISK_FOLDER   the folder watched, an absolute path
 * BATQ_DISK_RECORD   the file into which everything is recorded; unset: nothing is
 * BATQ_DISK_CONTROL  the file through which faults are ordered while the server runs; unset: none are
 */
#ifndef BATQ_DISK_H
#define BATQ_DISK_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* The kinds of call an order may name; a set of bits. */
enum call { SYNCS = 1, WRITES = 2, READS = 4, OPENS = 8 };

/* The kinds of record; DiskRecord.java reads them. */
enum kind { NAMED = 1, CREATED, WRITTEN, CUT, SYNC_BEGUN, SYNC_ENDED, MOVED, REMOVED, ANSWERED, MAPPED };

/* watch.c: which file an open descriptor is. 0: none of the watched ones. */
int watched_path(const char *path, const char **within);
void watch_open(int fd, const char *path, int created);
void watch_close(int fd);
int watched_file(int fd);

/* watch.c: the recording. All of it happens under one lock, which is the order of the record. */
int recording(void);
void lock_record(void);
void unlock_record(void);
void record(enum kind kind, int file, uint64_t place, const void *bytes, size_t length);
void record_moved(const char *from, const char *to);
void record_removed(const char *path);

/* orders.c: whether this call is to fail now; 0 or an errno. */
int ordered_fault(enum call call);
int ordered_read_only(void);
int ordered_full(int fd, off_t end);
void ordered_delay(void);

#endif
