// Preloaded into the store's database process: what it asks of the disk at a commit takes long, or fails once.
// The file named by DISK_SHIM says which: "slow MILLISECONDS", "fail", or nothing. "fail" is taken once and then removed.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int disturbed(void) {
  const char *file = getenv("DISK_SHIM");
  FILE *told = file ? fopen(file, "r") : NULL;
  if (!told) return 0;
  int ms = 0;
  int slow = fscanf(told, "slow %d", &ms) == 1;
  rewind(told);
  int fail = fgetc(told) == 'f';
  fclose(told);
  if (slow) usleep(ms * 1000);
  if (fail && unlink(file) == 0) {
    errno = EIO;
    return -1;
  }
  return 0;
}
int fdatasync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  return disturbed() < 0 ? -1 : real(fd);
}
int fsync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  return disturbed() < 0 ? -1 : real(fd);
}
