// What can't be inline: the crash note has one state for the process, since signal handlers have, and so has the locale in which
// Unicode is known.
#include "CLinux.h"
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <wchar.h>

static const int fatal_signals[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP};
static struct sigaction former_actions[NSIG];
static atomic_flag has_handlers = ATOMIC_FLAG_INIT;
static atomic_int noted_file = -1;
/// Of the process, since a signal from outside comes on any thread.
static atomic_bool is_reading;
/// Whether a crash was noted: other threads may go on for a while then, and must not write over it.
static atomic_bool has_crashed;
/// Whether the note says so of the article in hand.
static _Thread_local atomic_bool is_noted_long;
static _Thread_local timer_t reading_timer;
static _Thread_local bool has_timer;
/// A stack that has overflown can't hold the handler's frame.
static _Thread_local char handler_stack[32 * 1024];

static void note_state(const char *word) {
    int file = atomic_load(&noted_file);
    if (file >= 0) (void)!pwrite(file, word, 7, 65);
}

/// Only calls that signal-safety(7) allows. The signal is blocked until this returns, and then does what it would have done.
static void note_crash(int signal) {
    if (atomic_load(&is_reading)) {
        atomic_store(&has_crashed, true);
        note_state("crashed");
    }
    sigaction(signal, &former_actions[signal], NULL);
    raise(signal);
}

static void note_long_reading(int signal) {
    (void)signal;
    int error = errno;
    if (atomic_load(&is_reading) && !atomic_load(&has_crashed)) {
        atomic_store(&is_noted_long, true);
        note_state("reading");
    }
    errno = error;
}

/// The signal comes on the thread that reads, so that no other one's waiting is interrupted. That thread was started by one of
/// libdispatch's, which block all signals.
static bool make_timer(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGRTMIN);
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
    struct sigaction action = {.sa_handler = note_long_reading, .sa_flags = SA_ONSTACK | SA_RESTART};
    struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGRTMIN};
    event._sigev_un._tid = gettid();
    return sigaction(SIGRTMIN, &action, NULL) == 0 && timer_create(CLOCK_MONOTONIC, &event, &reading_timer) == 0;
}

void linux_note_crashes(int32_t file) {
    atomic_store(&noted_file, file);
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    has_timer = make_timer();
    if (atomic_flag_test_and_set(&has_handlers)) return;
    struct sigaction action = {.sa_handler = note_crash, .sa_flags = SA_ONSTACK};
    for (size_t index = 0; index < sizeof fatal_signals / sizeof *fatal_signals; index++)
        sigaction(fatal_signals[index], &action, &former_actions[fatal_signals[index]]);
}

void linux_ignore_crashes(int32_t file) {
    atomic_compare_exchange_strong(&noted_file, &file, -1);
    if (has_timer) timer_delete(reading_timer);
    has_timer = false;
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
}

void linux_note_reading(bool reads) {
    atomic_store(&is_reading, reads);
    struct itimerspec once = {0};
    if (reads) {
        once.it_value.tv_sec = LINUX_SHORT_READING / 1000;
        once.it_value.tv_nsec = LINUX_SHORT_READING % 1000 * 1000000L;
    }
    if (has_timer) timer_settime(reading_timer, 0, &once, NULL);
    if (reads && !has_timer) note_long_reading(0);
    if (!reads && atomic_exchange(&is_noted_long, false) && !linux_is_crashing()) note_state("through");
}

bool linux_is_crashing(void) {
    return atomic_load(&has_crashed);
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
