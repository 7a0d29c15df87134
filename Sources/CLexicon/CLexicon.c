#include "CLexicon.h"

// A new file needs an array here and a line in the table.

static const unsigned char bounds_text[] = {
#embed "../Lexicon/English/bounds.txt"
};
static const unsigned char change_text[] = {
#embed "../Lexicon/English/change.txt"
};
static const unsigned char cities_text[] = {
#embed "../Lexicon/English/cities.txt"
};
static const unsigned char currencies_text[] = {
#embed "../Lexicon/English/currencies.txt"
};
static const unsigned char events_text[] = {
#embed "../Lexicon/English/events.txt"
};
static const unsigned char grammar_text[] = {
#embed "../Lexicon/English/grammar.txt"
};
static const unsigned char nouns_text[] = {
#embed "../Lexicon/English/nouns.txt"
};
static const unsigned char numbers_text[] = {
#embed "../Lexicon/English/numbers.txt"
};
static const unsigned char people_text[] = {
#embed "../Lexicon/English/people.txt"
};
static const unsigned char places_text[] = {
#embed "../Lexicon/English/places.txt"
};
static const unsigned char prose_text[] = {
#embed "../Lexicon/English/prose.txt"
};
static const unsigned char quantities_text[] = {
#embed "../Lexicon/English/quantities.txt"
};
static const unsigned char roles_text[] = {
#embed "../Lexicon/English/roles.txt"
};
static const unsigned char speech_text[] = {
#embed "../Lexicon/English/speech.txt"
};
static const unsigned char status_text[] = {
#embed "../Lexicon/English/status.txt"
};
static const unsigned char subjects_text[] = {
#embed "../Lexicon/English/subjects.txt"
};
static const unsigned char time_text[] = {
#embed "../Lexicon/English/time.txt"
};
static const unsigned char towns_text[] = {
#embed "../Lexicon/English/towns.txt"
};
static const unsigned char units_text[] = {
#embed "../Lexicon/English/units.txt"
};
static const unsigned char verbs_text[] = {
#embed "../Lexicon/English/verbs.txt"
};

#define FILE_OF(name) {#name ".txt", name##_text, sizeof name##_text}

static const struct lexicon_file files[] = {
    FILE_OF(bounds),
    FILE_OF(change),
    FILE_OF(cities),
    FILE_OF(currencies),
    FILE_OF(events),
    FILE_OF(grammar),
    FILE_OF(nouns),
    FILE_OF(numbers),
    FILE_OF(people),
    FILE_OF(places),
    FILE_OF(prose),
    FILE_OF(quantities),
    FILE_OF(roles),
    FILE_OF(speech),
    FILE_OF(status),
    FILE_OF(subjects),
    FILE_OF(time),
    FILE_OF(towns),
    FILE_OF(units),
    FILE_OF(verbs),
};

const struct lexicon_file *lexicon_files(void) { return files; }
unsigned long lexicon_file_count(void) { return sizeof files / sizeof files[0]; }
