// The lexicon's text files, held in the program.

#pragma once

struct lexicon_file {
    const char *name;
    const unsigned char *bytes;
    unsigned long count;
};

/// `lexicon_file_count()` of them, alive as long as the program.
const struct lexicon_file *lexicon_files(void);
unsigned long lexicon_file_count(void);
