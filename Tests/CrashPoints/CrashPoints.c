// SPDX-License-Identifier: Apache-2.0
//
// Ends a process at one of its durable steps, as kill -9 would: for the crash test, which loads it by LD_PRELOAD. So every
// step can be hit, and the program that is installed knows nothing of it.
//
// A step is a call that changes or syncs a file in CRASH_FOLDER, or sends an alert to the journal. The process ends before
// step CRASH_AT, counted from 1, and names the step on standard error. Where CRASH_STEP is not empty, only the steps of that
// name count: threads take turns as they like, so which step is the tenth differs from run to run. Where CRASH_TORN is not
// empty, a write does half its work first. The note `reading` is no state: it is never synced.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long steps;

static bool is_next_the_last(const char *call, const char *path) {
    const char *limit = getenv("CRASH_AT"), *only = getenv("CRASH_STEP");
    if (!limit) return false;
    if (only && *only) {
        size_t length = strlen(call);
        bool is_named = strncmp(only, call, length) == 0 && only[length] == ' ' && strcmp(only + length + 1, path) == 0;
        if (!is_named) return false;
    }
    return atomic_fetch_add(&steps, 1) + 1 == atol(limit);
}

static void end(const char *call, const char *path) {
    dprintf(STDERR_FILENO, "crash before %s %s\n", call, path);
    kill(getpid(), SIGKILL);
}

static bool tears(void) {
    const char *torn = getenv("CRASH_TORN");
    return torn && *torn;
}

static bool is_watched(int descriptor, char path[static PATH_MAX]) {
    const char *folder = getenv("CRASH_FOLDER");
    char link[32];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (!folder || length < 0) return false;
    path[length] = 0;
    static const char note[] = "/reading";
    bool is_note = length >= (ssize_t)sizeof note && strcmp(path + length - (sizeof note - 1), note) == 0;
    return strncmp(path, folder, strlen(folder)) == 0 && !is_note;
}

static void pass(int descriptor, const char *call) {
    char path[PATH_MAX];
    if (is_watched(descriptor, path) && is_next_the_last(call, path)) end(call, path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define WRITE(name, offset_type)                                                                            \
    ssize_t name(int descriptor, const void *bytes, size_t count, offset_type offset) {                     \
        char path[PATH_MAX];                                                                                \
        if (is_watched(descriptor, path) && is_next_the_last("write", path)) {                              \
            if (tears()) REAL(name)(descriptor, bytes, count / 2, offset);                     \
            end(tears() ? "half of write" : "write", path);                                    \
        }                                                                                                   \
        return REAL(name)(descriptor, bytes, count, offset);                                                \
    }
WRITE(pwrite, off_t)
WRITE(pwrite64, off64_t)

ssize_t write(int descriptor, const void *bytes, size_t count) {
    char path[PATH_MAX];
    if (is_watched(descriptor, path) && is_next_the_last("write", path)) {
        if (tears()) REAL(write)(descriptor, bytes, count / 2);
        end(tears() ? "half of write" : "write", path);
    }
    return REAL(write)(descriptor, bytes, count);
}

int fsync(int descriptor) { return pass(descriptor, "fsync"), REAL(fsync)(descriptor); }

int fdatasync(int descriptor) { return pass(descriptor, "fdatasync"), REAL(fdatasync)(descriptor); }

int ftruncate(int descriptor, off_t size) { return pass(descriptor, "ftruncate"), REAL(ftruncate)(descriptor, size); }

int ftruncate64(int descriptor, off64_t size) {
    return pass(descriptor, "ftruncate"), REAL(ftruncate64)(descriptor, size);
}

int renameat(int from, const char *name, int to, const char *other) {
    return pass(to, "rename in"), REAL(renameat)(from, name, to, other);
}

int linkat(int from, const char *name, int to, const char *other, int flags) {
    return pass(to, "link in"), REAL(linkat)(from, name, to, other, flags);
}

int unlinkat(int folder, const char *name, int flags) {
    return pass(folder, "unlink in"), REAL(unlinkat)(folder, name, flags);
}

int sd_journal_sendv(const struct iovec *fields, int count);
int sd_journal_sendv(const struct iovec *fields, int count) {
    static const char id[] = "FIGUREWATCH_ID=";
    for (int i = 0; i < count; i++) {
        bool is_alert = fields[i].iov_len >= sizeof id && memcmp(fields[i].iov_base, id, sizeof id - 1) == 0;
        if (is_alert && is_next_the_last("send", "to the journal")) end("send", "to the journal");
    }
    return REAL(sd_journal_sendv)(fields, count);
}
