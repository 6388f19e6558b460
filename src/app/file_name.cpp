// The names of the files that are downloaded and of the project on the device, so that people recognise them.
#include <algorithm>
#include <array>

#include "app/file_name.hpp"
#include "app/session.hpp"
#include "text/words.hpp"

namespace loire::app {
namespace {

/// Words that do not distinguish a project from another.
constexpr std::array<std::string_view, 17> kStopWords{"a",   "au",   "aux", "commune", "d",    "de",
                                                      "des", "du",   "et",  "l",       "la",   "le",
                                                      "les", "pour", "un",  "une",     "ville"};

/// «borne-numerique»: the first words of `text`, in ASCII and without stop words. The limit keeps the
/// file name, which has two of them, under 80 characters.
std::string name_part(std::string_view text) {
  constexpr std::size_t kMaxCharacters = 24;
  std::string out;
  for (const Word& word : words_of(text)) {
    if (std::find(kStopWords.begin(), kStopWords.end(), word.folded) != kStopWords.end()) continue;
    const std::string_view dash = out.empty() ? "" : "-";
    if (out.size() + dash.size() + word.folded.size() > kMaxCharacters) break;
    out += dash;
    out += word.folded;
  }
  return out;
}

/// The name of the applicant, unless it is that of a person: names of files and lists are seen by others.
std::string applicant_name(const Dossier& dossier) {
  return dossier.porteur.nature == PorteurNature::particulier ? "" : dossier.porteur.nom;
}

/// The name without its extension.
std::string file_stem(const Session& session, std::string_view time) {
  const std::string day = session.today ? format_iso(*session.today) : "";
  std::string named = "loire-connect";
  for (const std::string& typed :
       {applicant_name(session.dossier), session.dossier.projet.intitule})
    if (const std::string part = name_part(typed); !part.empty()) named += "_" + part;
  if (named != "loire-connect") return named + (day.empty() ? "" : "_" + day);
  std::string out = "brouillon-loire-connect";
  if (!day.empty()) out += "-" + day;
  if (time.size() == 5)
    out += "-" + std::string(time.substr(0, 2)) + "h" + std::string(time.substr(3));
  return out;
}

}  // namespace

std::string project_name(const Dossier& dossier) {
  const std::string applicant = applicant_name(dossier);
  const std::string& title = dossier.projet.intitule;
  return applicant.empty() || title.empty() ? applicant + title : applicant + " – " + title;
}

std::string suggested_file_name(const Session& session, std::string_view time) {
  return file_stem(session, time) + ".json";
}

std::string budget_file_name(const Session& session, std::string_view time) {
  return file_stem(session, time) + "_budget.csv";
}

}  // namespace loire::app
