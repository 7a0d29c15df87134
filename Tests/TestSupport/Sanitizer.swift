internal import Glibc

/// Whether the tests run under a sanitizer, where memory and time tell nothing of the program.
package let isSanitized = ["__asan_init", "__tsan_init"].contains { (name: String) in unsafe dlsym(nil, name) != nil }
