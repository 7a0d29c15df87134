// Unix sockets (unix(7)), whose addresses and options Swift spells with many casts.
#include "CLinux.h"
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

/// So long a reader may leave unread what is sent to it.
static const struct timeval patience = {.tv_sec = 5};

static int32_t make_address(const char *path, struct sockaddr_un *address) {
    size_t length = strlen(path);
    if (length >= sizeof address->sun_path) return -ENAMETOOLONG;
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    memcpy(address->sun_path, path, length + 1);
    return 0;
}

/// Gives up a socket that is not ready.
static int32_t fail(int socket) {
    int error = errno;
    close(socket);
    return -error;
}

int32_t linux_listen(const char *path, uint32_t mode) {
    struct sockaddr_un address;
    int32_t result = make_address(path, &address);
    if (result < 0) return result;
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (listener < 0) return -errno;
    struct stat facts;
    // What a process left there that was killed; a file that is no socket is somebody's.
    if (lstat(path, &facts) == 0 && S_ISSOCK(facts.st_mode)) unlink(path);
    // Nobody gets in before it listens, and by then it has its mode.
    if (bind(listener, (const struct sockaddr *)&address, sizeof address) < 0 || chmod(path, mode) < 0 ||
        listen(listener, 16) < 0)
        return fail(listener);
    return listener;
}

int32_t linux_connect(const char *path) {
    struct sockaddr_un address;
    int32_t result = make_address(path, &address);
    if (result < 0) return result;
    int caller = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (caller < 0) return -errno;
    if (setsockopt(caller, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience) < 0 ||
        connect(caller, (const struct sockaddr *)&address, sizeof address) < 0)
        return fail(caller);
    return caller;
}

int32_t linux_accept(int32_t listener) {
    int caller = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
    if (caller < 0) return -errno;
    if (setsockopt(caller, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience) < 0) return fail(caller);
    return caller;
}

int32_t linux_send(int32_t socket, const void *bytes, size_t count) {
    long result;
    do result = send(socket, bytes, count, MSG_NOSIGNAL);
    while (result < 0 && errno == EINTR);
    return linux_result(result);
}

int32_t linux_peer(int32_t socket, uint32_t group, struct linux_peer *peer) {
    struct ucred facts;
    socklen_t size = sizeof facts;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &facts, &size) < 0) return -errno;
    gid_t groups[1024];
    size = sizeof groups;
    // Of one that is in more groups than fit it is not told; there its first group counts.
    size_t count = getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, groups, &size) < 0 ? 0 : size / sizeof *groups;
    *peer = (struct linux_peer){.process = facts.pid, .user = facts.uid, .is_member = facts.gid == group};
    for (size_t index = 0; index < count; index++) peer->is_member |= groups[index] == group;
    return 0;
}
