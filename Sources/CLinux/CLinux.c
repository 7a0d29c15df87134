// What can't be inline: the crash note has one state for the process, since signal handlers have, and so has the locale in which
// Unicode is known.
#include "CLinux.h"
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <wchar.h>

static const int fatal_signals[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP};
static struct sigaction former_actions[NSIG];
static atomic_flag has_handlers = ATOMIC_FLAG_INIT;
static atomic_int noted_file = -1;
/// Of the process, since a signal from outside comes on any thread.
static atomic_bool is_reading;
/// A stack that has overflown can't hold the handler's frame.
static _Thread_local char handler_stack[32 * 1024];

/// Only calls that signal-safety(7) allows. The signal is blocked until this returns, and then does what it would have done.
static void note_crash(int signal) {
    int file = atomic_load(&noted_file);
    if (atomic_load(&is_reading) && file >= 0) (void)!pwrite(file, "crashed", 7, 65);
    sigaction(signal, &former_actions[signal], NULL);
    raise(signal);
}

void linux_note_crashes(int32_t file) {
    atomic_store(&noted_file, file);
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    if (atomic_flag_test_and_set(&has_handlers)) return;
    struct sigaction action = {.sa_handler = note_crash, .sa_flags = SA_ONSTACK};
    for (size_t index = 0; index < sizeof fatal_signals / sizeof *fatal_signals; index++)
        sigaction(fatal_signals[index], &action, &former_actions[fatal_signals[index]]);
}

void linux_ignore_crashes(int32_t file) {
    atomic_compare_exchange_strong(&noted_file, &file, -1);
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
}

void linux_note_reading(bool reads) {
    atomic_store(&is_reading, reads);
}

static locale_t unicode;
static pthread_once_t unicode_is_opened = PTHREAD_ONCE_INIT;

static void open_unicode(void) {
    unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

int32_t linux_columns(uint32_t scalar) {
    pthread_once(&unicode_is_opened, open_unicode);
    if (unicode == (locale_t)0) return -1;
    locale_t former = uselocale(unicode);
    int columns = wcwidth((wchar_t)scalar);
    uselocale(former);
    return columns;
}
