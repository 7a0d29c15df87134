// Starts a process for dangerous work, limits it, and says what became of it.
#include "CLinux.h"
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

extern char **environ;

static uint64_t page_size, start_data, allowed_data;

int32_t linux_start(const char *program, char *const *arguments, int32_t input, int32_t output) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    int error = posix_spawn_file_actions_init(&files);
    if (error) return -error;
    error = posix_spawnattr_init(&attributes);
    if (error) {
        posix_spawn_file_actions_destroy(&files);
        return -error;
    }
    sigset_t blocked, defaults;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    sigaddset(&blocked, SIGINT);
    sigaddset(&blocked, SIGHUP);
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    pid_t process = 0;
    if (!(error = posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO))
        && !(error = posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO))
        && !(error = posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0))
        && !(error = posix_spawnattr_setsigmask(&attributes, &blocked))
        && !(error = posix_spawnattr_setsigdefault(&attributes, &defaults))
        && !(error = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)))
        error = posix_spawn(&process, program, &files, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error ? -error : process;
}

int32_t linux_reap(int32_t process, struct linux_ending *ending) {
    int status;
    struct rusage usage;
    pid_t result;
    do result = wait4(process, &status, 0, &usage);
    while (result < 0 && errno == EINTR);
    if (result < 0) return -errno;
    ending->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    ending->status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    ending->processor_microseconds = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000LL
        + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
    return 0;
}

/// In bytes.
struct memory {
    uint64_t space, data;
};

/// What the process has now; zeros where it can't be told. Only calls that signal-safety(7) allows.
static struct memory memory_now(void) {
    struct memory memory = {0, 0};
    char text[128];
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0) return memory;
    ssize_t length = read(file, text, sizeof text);
    close(file);
    // Seven numbers of pages (proc(5)): the first is of all, the sixth of what it can write to.
    uint64_t numbers[7] = {0};
    size_t index = 0;
    for (ssize_t place = 0; place < length && index < 7; place++) {
        if (text[place] >= '0' && text[place] <= '9') numbers[index] = numbers[index] * 10 + (uint64_t)(text[place] - '0');
        else index++;
    }
    memory.space = numbers[0] * page_size;
    memory.data = numbers[5] * page_size;
    return memory;
}

/// Memory is mostly asked for in pieces twice as large as the last: one that is refused half of its limit ran into it.
static void end_if_out_of_memory(void) {
    if (memory_now().data > start_data + allowed_data / 2) _exit(LINUX_OUT_OF_MEMORY);
}

static void note_failure(int signal) {
    end_if_out_of_memory();
    // It comes again, and does what it does by itself.
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(signal, &action, NULL);
    raise(signal);
}

static void note_exit(int status, void *nothing) {
    (void)nothing;
    if (status != 0) end_if_out_of_memory();
}

/// Libraries end a process in many ways when memory is refused.
static void tell_lack_of_memory(uint64_t now, uint64_t allowed) {
    static char handler_stack[32 * 1024];
    static const int signals[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
    start_data = now;
    allowed_data = allowed;
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = note_failure, .sa_flags = SA_ONSTACK};
    for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) sigaction(signals[index], &action, NULL);
    on_exit(note_exit, NULL);
}

/// A limit is only ever made smaller: what is allowed already may be less.
static int lower(__rlimit_resource_t resource, uint64_t soft, uint64_t hard) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) < 0) return -1;
    if (limit.rlim_max > hard) limit.rlim_max = hard;
    limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
    return setrlimit(resource, &limit);
}

int32_t linux_limit(uint64_t bytes, uint64_t seconds) {
    page_size = (uint64_t)sysconf(_SC_PAGESIZE);
    struct memory now = memory_now();
    uint64_t space = now.space + bytes, data = now.data + bytes;
    // Where it must not write, a write is an error and no signal.
    signal(SIGXFSZ, SIG_IGN);
    tell_lack_of_memory(now.data, bytes);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || lower(RLIMIT_AS, space, space) < 0 || lower(RLIMIT_DATA, data, data) < 0
        || lower(RLIMIT_CPU, seconds, seconds + 1) < 0 || lower(RLIMIT_FSIZE, 0, 0) < 0 || lower(RLIMIT_CORE, 0, 0) < 0)
        return -errno;
    FILE *score = fopen("/proc/self/oom_score_adj", "we");
    if (score) {
        fputs("1000", score);
        fclose(score);
    }
    return 0;
}
