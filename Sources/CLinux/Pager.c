#include "CLinux.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int32_t linux_start_pager(const char *command) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0) return -errno;
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGINT);
    sigaddset(&defaults, SIGPIPE);
    pid_t process = 0;
    int error = posix_spawn_file_actions_init(&files);
    if (!error) {
        if (!(error = posix_spawnattr_init(&attributes))) {
            char *const arguments[] = {"sh", "-c", (char *)command, NULL};
            if (!(error = posix_spawn_file_actions_adddup2(&files, ends[0], STDIN_FILENO))
                && !(error = posix_spawnattr_setsigdefault(&attributes, &defaults))
                && !(error = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF)))
                error = posix_spawn(&process, "/bin/sh", &files, &attributes, arguments, environ);
            posix_spawnattr_destroy(&attributes);
        }
        posix_spawn_file_actions_destroy(&files);
    }
    close(ends[0]);
    if (!error && dup2(ends[1], STDOUT_FILENO) < 0) error = errno;
    close(ends[1]);
    if (error) return -error;
    // A person who interrupts means what is shown, and the pager hears it too; one who leaves it early reads no more.
    signal(SIGINT, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    return process;
}

void linux_await_pager(int32_t process) {
    close(STDOUT_FILENO);
    int status;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {}
}
