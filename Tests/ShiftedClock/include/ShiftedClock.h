// SPDX-License-Identifier: Apache-2.0
// Nothing is called from outside: the library takes the place of a function of libc.
