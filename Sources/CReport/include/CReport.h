// The style and the script of the report's pages, held in the program.

#pragma once

struct report_file {
    const unsigned char *bytes;
    unsigned long count;
};

/// Each is alive as long as the program.
struct report_file report_style(void);
struct report_file report_script(void);
