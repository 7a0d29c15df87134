#include "CReport.h"

static const unsigned char style[] = {
#embed "../Report/Assets/report.css"
};
static const unsigned char script[] = {
#embed "../Report/Assets/report.js"
};

struct report_file report_style(void) { return (struct report_file){style, sizeof style}; }
struct report_file report_script(void) { return (struct report_file){script, sizeof script}; }
