// The system calls that figurewatch makes and that Swift's Glibc module lacks or spells with `errno`.
//
// Each returns what the call returns, or minus the error number, as the kernel itself does (intro(2)): nobody reads
// `errno` afterwards. Interrupted calls are repeated, except for the wait. Names are bytes that end with a zero.
#ifndef FIGUREWATCH_CLINUX_H
#define FIGUREWATCH_CLINUX_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <poll.h>
#include <sched.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <sys/signalfd.h>
#include <signal.h>

/// What stat(2) says of a file.
struct linux_status {
    uint64_t device;
    uint64_t inode;
    int64_t size;
    int64_t modified_seconds;
    int64_t changed_seconds;
    uint32_t modified_nanoseconds;
    uint32_t changed_nanoseconds;
    uint32_t mode;
    /// How many names the file has.
    uint64_t links;
};

/// O_PATH, whose macro is hidden without _GNU_SOURCE (open(2)).
static const int32_t linux_o_path = 010000000;

/// How many processors the process may use (sched_setaffinity(2)), at least one.
static inline int32_t linux_processors(void) {
    cpu_set_t set;
    const int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    return count > 0 ? count : 1;
}

static inline int32_t linux_result(long result) {
    return result < 0 ? -errno : (int32_t)result;
}

static inline int32_t linux_openat(int32_t folder, const uint8_t *_Nonnull name, int32_t flags) {
    long result;
    do result = openat(folder, (const char *)name, flags);
    while (result < 0 && errno == EINTR);
    return linux_result(result);
}

/// openat2(2) that neither leaves the folder nor follows a link anywhere in the name.
static inline int32_t linux_openat2_beneath(int32_t folder, const uint8_t *_Nonnull name, int32_t flags) {
    struct open_how how = {
        .flags = (uint64_t)flags,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
    };
    long result;
    do result = syscall(SYS_openat2, folder, name, &how, sizeof how);
    while (result < 0 && errno == EINTR);
    return linux_result(result);
}

static inline int32_t linux_close(int32_t descriptor) {
    return linux_result(close(descriptor));
}

static inline int32_t linux_read(int32_t descriptor, void *_Nonnull bytes, size_t count) {
    long result;
    do result = read(descriptor, bytes, count);
    while (result < 0 && errno == EINTR);
    return linux_result(result);
}

/// Folder entries as getdents64(2) lays them out; 0 at the end.
static inline int32_t linux_getdents(int32_t folder, void *_Nonnull bytes, size_t count) {
    long result;
    do result = syscall(SYS_getdents64, folder, bytes, count);
    while (result < 0 && errno == EINTR);
    return linux_result(result);
}

static inline int32_t linux_status_result(long result, const struct stat *_Nonnull facts,
                                          struct linux_status *_Nonnull status) {
    if (result < 0) return -errno;
    status->device = facts->st_dev;
    status->inode = facts->st_ino;
    status->size = facts->st_size;
    status->modified_seconds = facts->st_mtim.tv_sec;
    status->changed_seconds = facts->st_ctim.tv_sec;
    status->modified_nanoseconds = (uint32_t)facts->st_mtim.tv_nsec;
    status->changed_nanoseconds = (uint32_t)facts->st_ctim.tv_nsec;
    status->mode = facts->st_mode;
    status->links = facts->st_nlink;
    return 0;
}

/// The status of a name in a folder; of a link itself, not of what it points to.
static inline int32_t linux_statat(int32_t folder, const uint8_t *_Nonnull name, struct linux_status *_Nonnull status) {
    struct stat facts;
    return linux_status_result(fstatat(folder, (const char *)name, &facts, AT_SYMLINK_NOFOLLOW), &facts, status);
}

static inline int32_t linux_stat(int32_t descriptor, struct linux_status *_Nonnull status) {
    struct stat facts;
    return linux_status_result(fstat(descriptor, &facts), &facts, status);
}

/// The file system's magic number (statfs(2)), or 0 where it can't be told.
static inline uint32_t linux_file_system(int32_t descriptor) {
    struct statfs facts;
    return fstatfs(descriptor, &facts) < 0 ? 0 : (uint32_t)facts.f_type;
}

static inline int32_t linux_eventfd(void) {
    return linux_result(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
}

static inline int32_t linux_eventfd_add(int32_t descriptor) {
    return linux_result(eventfd_write(descriptor, 1));
}

/// Blocks signals in this thread and those that it starts, for a descriptor from which they are read.
static inline int32_t linux_signalfd(const int32_t *_Nonnull signals, size_t count) {
    sigset_t set;
    sigemptyset(&set);
    for (size_t index = 0; index < count; index++) sigaddset(&set, signals[index]);
    int error = pthread_sigmask(SIG_BLOCK, &set, NULL);
    return error ? -error : linux_result(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
}

/// The number of a signal that waits, or a negative error number.
static inline int32_t linux_read_signal(int32_t descriptor) {
    struct signalfd_siginfo signal;
    ssize_t count = read(descriptor, &signal, sizeof signal);
    return count < 0 ? -errno : count == sizeof signal ? (int32_t)signal.ssi_signo : -EIO;
}

static inline int32_t linux_inotify(void) {
    return linux_result(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
}

static inline int32_t linux_inotify_add(int32_t descriptor, const uint8_t *_Nonnull path, uint32_t mask) {
    return linux_result(inotify_add_watch(descriptor, (const char *)path, mask));
}

static inline int32_t linux_inotify_remove(int32_t descriptor, int32_t watch) {
    return linux_result(inotify_rm_watch(descriptor, watch));
}

/// Waits until one of two descriptors can be read (poll(2)): bit 0 for the first, bit 1 for the second, 0 when time is
/// up. A negative descriptor is left out. A signal ends the wait with -EINTR.
static inline int32_t linux_wait(int32_t first, int32_t second, int32_t milliseconds) {
    struct pollfd both[2] = {{.fd = first, .events = POLLIN}, {.fd = second, .events = POLLIN}};
    if (poll(both, 2, milliseconds) < 0) return -errno;
    return (both[0].revents != 0) | (both[1].revents != 0) << 1;
}

/// An empty file in memory, without a name.
static inline int32_t linux_memory_file(void) {
    return linux_result(memfd_create("figurewatch", MFD_CLOEXEC));
}

static inline int32_t linux_pipe(int32_t *_Nonnull read_end, int32_t *_Nonnull write_end) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0) return -errno;
    *read_end = ends[0];
    *write_end = ends[1];
    return 0;
}

/// Gives memory that nothing uses back to the system (malloc_trim(3)). Takes time in proportion to the heap.
static inline void linux_return_memory(void) {
    malloc_trim(0);
}

/// How many columns the terminal of a descriptor has; 0 when it does not know, a negative error number when there is none.
static inline int32_t linux_terminal_columns(int32_t descriptor) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) < 0) return -errno;
    return size.ws_col;
}

/// How many columns of a terminal a Unicode scalar takes (wcwidth(3)), whatever the locale of the process; negative where the C
/// library does not know.
int32_t linux_columns(uint32_t scalar);

/// What the kernel knows of the process at the other end of a Unix socket, as it was when it called (unix(7)).
struct linux_peer {
    int32_t process;
    uint32_t user;
    /// Whether the group that was asked for is one of its groups.
    bool is_member;
};

/// A socket that listens at a path, in the place of one that lies there; its file has that mode, whatever the umask is.
int32_t linux_listen(const char *_Nonnull path, uint32_t mode);
/// Calls whoever listens at a path.
int32_t linux_connect(const char *_Nonnull path);
/// The next who calls, or -EAGAIN.
int32_t linux_accept(int32_t listener);
/// Sends some of the bytes; nobody gets a signal where the other end is gone, and -EAGAIN says that it has read nothing for seconds.
int32_t linux_send(int32_t socket, const void *_Nonnull bytes, size_t count);
/// Who is at the other end.
int32_t linux_peer(int32_t socket, uint32_t group, struct linux_peer *_Nonnull peer);

/// Starts a program with these two descriptors for standard input and output and none for errors; the arguments end with a null.
/// SIGTERM, SIGINT and SIGHUP are blocked in it. Returns its number.
int32_t linux_start(const char *_Nonnull program, char *_Nullable const *_Nonnull arguments, int32_t input, int32_t output);

/// What became of a process.
struct linux_ending {
    /// That ended it, or 0; then the status is what it gave to exit(3).
    int32_t signal;
    int32_t status;
    int64_t processor_microseconds;
};

/// Waits for the end of a process that this one has started.
int32_t linux_reap(int32_t process, struct linux_ending *_Nonnull ending);

/// Limits what this process may take: so many bytes more than it has of address space, and of memory that it can write to, which
/// leaves out what it has only reserved; so many seconds of processor time since its
/// start, and no file. It ends with its parent, and before others where memory runs out. Where it ends itself for want of memory,
/// however it does that, its status is LINUX_OUT_OF_MEMORY.
#define LINUX_OUT_OF_MEMORY 99
int32_t linux_limit(uint64_t bytes, uint64_t seconds);

/// In milliseconds. An end from outside that comes sooner says nothing of the article: on a busy machine too nearly all are read in
/// less, and what takes so much memory that the kernel ends the process takes longer.
#define LINUX_SHORT_READING 1000

/// From now on, a signal that ends the process while an article is read writes `crashed` into the file at offset 65, and then does
/// what it would have done; and an article that takes longer than LINUX_SHORT_READING has `reading` there while it is read, for the
/// signal that nobody can handle, and `through` afterwards. One file at a time, the last one given. Called on the thread that
/// reads, which gets a stack for the handler and the signal SIGRTMIN.
void linux_note_crashes(int32_t file);
/// Ends that, before the file is closed; on the same thread.
void linux_ignore_crashes(int32_t file);
/// Says whether an article is being read; on the same thread.
void linux_note_reading(bool reads);
/// Whether a crash is in the file. Other threads can go on for a while then.
bool linux_is_crashing(void);

/// Has a shell run a program that shows standard output page by page: what is written there goes to it from now on.
/// SIGINT and SIGPIPE mean nothing to this process any more.
/// @return the program's process, for ``linux_await_pager``.
int32_t linux_start_pager(const char *_Nonnull command);

/// Ends standard output, and waits until the person has left.
void linux_await_pager(int32_t process);

#endif
