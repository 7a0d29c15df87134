// The version of the program, from debian/changelog, which `make changelog` makes from CHANGELOG.md.
#ifndef FIGUREWATCH_CVERSION_H
#define FIGUREWATCH_CVERSION_H

/// The beginning of the changelog, as text: `figurewatch (1.2.3) unstable; …`.
const char *_Nonnull figurewatch_changelog_head(void);

#endif
