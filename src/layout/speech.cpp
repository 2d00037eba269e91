// SPDX-License-Identifier: MPL-2.0
#include "layout/speech.hpp"
#include "layout/language_tag.hpp"

#include <algorithm>
#include <vector>

namespace agendum::layout {
namespace {

struct Entry {
    std::string_view language;
    std::string_view region; ///< empty: wherever the language is spoken
    Words words;
};

// The first entry that fits is taken: regions stand before their language. English is the first
// without a region, and what every other language falls back on.
const std::vector<Entry>& table() {
    static const std::vector<Entry> entries = {
        {"en",
         "US",
         {.when = "When",
          .where = "Where",
          .agenda = "Program",
          .timeHead = "Time",
          .itemHead = "Agenda item",
          .clock = "",
          .to = " – ",
          .listAnd = " and ",
          .continued = "(continued)",
          .hour = "hour",
          .hours = "hours",
          .minute = "minute",
          .minutes = "minutes"}},
        {"en",
         "",
         {.when = "When",
          .where = "Where",
          .agenda = "Programme",
          .timeHead = "Time",
          .itemHead = "Agenda item",
          .clock = "",
          .to = " – ",
          .listAnd = " and ",
          .continued = "(continued)",
          .hour = "hour",
          .hours = "hours",
          .minute = "minute",
          .minutes = "minutes"}},
        {"sv",
         "",
         {.when = "Tid",
          .where = "Plats",
          .agenda = "Program",
          .timeHead = "Tid",
          .itemHead = "Programpunkt",
          .clock = "kl. ",
          .to = " – ",
          .listAnd = " och ",
          .continued = "(fortsättning)",
          .hour = "timme",
          .hours = "timmar",
          .minute = "minut",
          .minutes = "minuter"}},
        {"da",
         "",
         {.when = "Tid",
          .where = "Sted",
          .agenda = "Program",
          .timeHead = "Tid",
          .itemHead = "Programpunkt",
          .clock = "kl. ",
          .to = "–",
          .listAnd = " og ",
          .continued = "(fortsat)",
          .hour = "time",
          .hours = "timer",
          .minute = "minut",
          .minutes = "minutter"}},
        {"nb",
         "",
         {.when = "Tid",
          .where = "Sted",
          .agenda = "Program",
          .timeHead = "Tid",
          .itemHead = "Programpost",
          .clock = "kl. ",
          .to = "–",
          .listAnd = " og ",
          .continued = "(fortsettelse)",
          .hour = "time",
          .hours = "timer",
          .minute = "minutt",
          .minutes = "minutter"}},
        {"no",
         "",
         {.when = "Tid",
          .where = "Sted",
          .agenda = "Program",
          .timeHead = "Tid",
          .itemHead = "Programpost",
          .clock = "kl. ",
          .to = "–",
          .listAnd = " og ",
          .continued = "(fortsettelse)",
          .hour = "time",
          .hours = "timer",
          .minute = "minutt",
          .minutes = "minutter"}},
        {"nn",
         "",
         {.when = "Tid",
          .where = "Stad",
          .agenda = "Program",
          .timeHead = "Tid",
          .itemHead = "Programpost",
          .clock = "kl. ",
          .to = "–",
          .listAnd = " og ",
          .continued = "(framhald)",
          .hour = "time",
          .hours = "timar",
          .minute = "minutt",
          .minutes = "minutt"}},
        {"fi",
         "",
         {.when = "Aika",
          .where = "Paikka",
          .agenda = "Ohjelma",
          .timeHead = "Aika",
          .itemHead = "Ohjelma",
          .clock = "klo ",
          .to = "–",
          .listAnd = " ja ",
          .continued = "(jatkoa)",
          .hour = "tunti",
          .hours = "tuntia",
          .minute = "minuutti",
          .minutes = "minuuttia"}},
        {"de",
         "",
         {.when = "Zeit",
          .where = "Ort",
          .agenda = "Programm",
          .timeHead = "Zeit",
          .itemHead = "Programmpunkt",
          .clock = "",
          .to = "–",
          .listAnd = " und ",
          .continued = "(Fortsetzung)",
          .hour = "Stunde",
          .hours = "Stunden",
          .minute = "Minute",
          .minutes = "Minuten"}},
        {"fr",
         "",
         {.when = "Date",
          .where = "Lieu",
          .agenda = "Programme",
          .timeHead = "Horaire",
          .itemHead = "Activité",
          .clock = "",
          .to = " – ",
          .listAnd = " et ",
          .continued = "(suite)",
          .hour = "heure",
          .hours = "heures",
          .minute = "minute",
          .minutes = "minutes"}},
    };
    return entries;
}

} // namespace

const Words& wordsOf(std::string_view language) {
    const LanguageTag tag = languageTagOf(language);
    const auto& entries = table();
    const auto fits = [&](const Entry& entry) {
        return entry.language == tag.language
               && (entry.region.empty() || entry.region == tag.region);
    };
    if (const auto found = std::ranges::find_if(entries, fits); found != entries.end())
        return found->words;
    return std::ranges::find(entries, std::string_view{}, &Entry::region)->words;
}

} // namespace agendum::layout
