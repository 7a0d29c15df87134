#include "CVersion.h"

static const char head[] = {
#embed "../../debian/changelog" limit(100) suffix(, 0)
};

const char *_Nonnull figurewatch_changelog_head(void) { return head; }
