#include <algorithm>
#include <utility>

#include "app/corrections.hpp"
#include "app/session.hpp"
#include "app/stages.hpp"
#include "app/texts.hpp"
#include "app/undo.hpp"
#include "form/amount_text.hpp"
#include "form/cut.hpp"
#include "form/field.hpp"

namespace loire::app {
namespace {

constexpr std::size_t kMostLines = 200;
constexpr std::size_t kMostFinancements = 50;

/// The raw entries of one line, taken out of the dossier or copied under another line's id.
std::map<std::string, std::string> entries_of(const Dossier& dossier, const std::string& line_id) {
  const std::string prefix = "depenses." + line_id + ".";
  std::map<std::string, std::string> out;
  for (const auto& [key, text] : dossier.saisies)
    if (key.starts_with(prefix)) out[key] = text;
  return out;
}

class Reducer {
 public:
  explicit Reducer(Session& session) : session_(session), dossier_(session.dossier) {}

  void operator()(const SetValue& action) {
    if (action.id == session_.editing) session_.typed = true;
    form::Told told;
    form::set_field(dossier_, *session_.rulebook, action.id, action.value, &told);
    if (told == form::Told{}) session_.told.erase(action.id);
    else session_.told[action.id] = told;
    if (const auto at = form::split_id(action.id); at && at->field == "regime")
      session_.told.erase("depenses." + std::string(at->item) + ".montant");  // chosen, not read
    form::place_typed(dossier_, *session_.rulebook, *session_.territory, session_.by_hand,
                      action.id, action.id != session_.editing);
  }

  void operator()(const Edit& action) {
    if (session_.editing == action.id) return;
    form::place_left(dossier_, *session_.rulebook, *session_.territory, session_.by_hand,
                     session_.editing);
    session_.editing = action.id;
    session_.typed = false;
  }

  void operator()(const ReplaceDossier& action) {
    Dossier opened = action.dossier;
    form::settle_place(opened, *session_.rulebook, *session_.territory);
    if (!replace({opened, {}, {}, opened})) return;
    session_.notice = {text::kDraftOpened + action.file_name, opened_detail(action),
                       page::Tone::success};
  }

  void operator()(const Tell& action) {
    session_.notice = action.notice;  // what can be undone stays so: its button says what
  }

  void operator()(const Saved&) {
    session_.saved = dossier_;
    for (Project& project : session_.replaced)
      if (project.dossier == dossier_) project.saved = dossier_;
  }

  void operator()(const SetToday& action) { session_.today = action.today; }

  void operator()(const Press& action) {
    const std::string& id = action.id;
    if (go_to(id) || own(id)) return;
    if (form::choose_suggestion(dossier_, *session_.territory, session_.by_hand, id)) return;
    if (const auto at = form::split_id(id)) {
      if (at->group == "depenses") press_line(*at);
      if (at->group == "financements") press_financement(*at);
      if (at->group == "plan_financement")
        read_amount("plan_financement." + std::string(at->item), at->field);
    }
  }

 private:
  /// Which project it is, of when, and what of the file is not in it: a list that stays readable.
  static std::string opened_detail(const ReplaceDossier& action) {
    constexpr std::size_t kMostTold = 6, kMostOfName = 100;
    std::string out;
    if (action.saved_on) {
      out = text::kDraftSavedOn + form::format_date(*action.saved_on);
      if (!action.saved_at.empty())
        out += text::kDraftSavedAt + action.saved_at.substr(0, 2) + text::kHours +
               action.saved_at.substr(3);
      out += ". ";
    }
    const std::string& name = action.dossier.projet.intitule;
    if (!name.empty())
      out += text::kDraftProject + form::shortened(name, kMostOfName) + text::kDraftProjectEnd;
    if (action.remarks.empty()) return out + text::kDraftOpenedDetail;
    out += text::kDraftOpenedPart;
    for (std::size_t i = 0; i < std::min(action.remarks.size(), kMostTold); ++i)
      out += " " + action.remarks[i];
    if (action.remarks.size() > kMostTold)
      out += text::kAndMore + std::to_string(action.remarks.size() - kMostTold) + ".";
    return out;
  }

  bool go_to(const std::string& id) {
    const auto stage = stage_of_button(id);
    if (!stage) return false;
    session_.stage = *stage;
    if (session_.removed.empty() && session_.replaced.empty())
      session_.notice.reset();  // else its buttons are a way back
    return true;
  }

  /// The buttons that stand alone.
  bool own(const std::string& id) {
    const bool empty = dossier_ == Dossier{};
    if (id == "exemple.remplir") {
      if (!empty) return true;  // a stale press: only an empty form offers it
      const Dossier example = example_dossier(*session_.rulebook, *session_.territory);
      // Fictitious: as it stands it is nobody's answers to lose.
      if (!replace({example, {}, {}, example})) return true;
      session_.notice = {text::kExampleFilled, text::kExampleFilledDetail, page::Tone::info};
    } else if (id == "tout.effacer") {
      if (empty) return true;
      if (!replace({})) return true;
      session_.stage = Stage::porteur;
      session_.notice = {text::kErased, text::kErasedDetail, page::Tone::info};
    } else if (id == "telecharger") {
      lead_to_correction();
    } else if (id == "annuler") {
      if (session_.removed.empty()) back_to_project();
      else put_back();
    } else if (id == "annuler.projet") {
      back_to_project();
    } else if (id == "fermer.avis") {
      session_.notice.reset();
    } else if (id.starts_with("proposition.")) {
      form::set_field(dossier_, *session_.rulebook,
                      "projet.themes." + id.substr(std::string_view("proposition.").size()), "1");
    } else if (id == "ajouter.depense") {
      add_line("");
    } else if (id == "ajouter.total") {
      add_line(text::kTotalLine);
    } else if (id == "ajouter.financement") {
      if (has_room_for_financement()) dossier_.financements.emplace_back();
    } else {
      return own_variante(id);
    }
    return true;
  }

  /// The draft was taken away with errors in it: to the step of the first one, and say so.
  void lead_to_correction() {
    const auto all = corrections(session_);
    if (all.empty()) return;
    session_.stage = stage_of_field(all.front().id);
    (*this)(Tell{{all.size() == 1 ? text::kDownloadedWithError
                                  : text::kDownloadedWithErrors + std::to_string(all.size()) +
                                        text::kAnswersToCorrect,
                  text::kDownloadAgain, page::Tone::warning}});
  }

  /// The version of the project kept to compare with.
  bool own_variante(const std::string& id) {
    auto& kept = dossier_.variantes;
    if (id == "variante.garder") {
      if (kept.empty()) {
        kept.push_back(dossier_);
        session_.kept_removed.clear();
      }
      session_.notice = {text::kKept, "", page::Tone::success};
    } else if (id == "variante.echanger") {
      if (kept.empty()) return true;
      swap_with_kept(session_);
      session_.notice = {text::kSwapped, "", page::Tone::info};
    } else if (id == "variante.oublier") {
      if (kept.empty()) return true;
      remember(session_, RemovedVariante{std::move(kept.front())});
      kept.clear();
      session_.notice = {text::kForgotten, "", page::Tone::info};
    } else {
      return false;
    }
    return true;
  }

  /// Puts `next` in the place of the project; tells it when there is no room to set that one aside.
  bool replace(Project next) {
    if (replace_project(session_, std::move(next))) return true;
    session_.notice = {text::kTooManyProjects, text::kTooManyProjectsDetail, page::Tone::warning};
    return false;
  }

  bool has_room_for_line() {
    if (dossier_.depenses.size() < kMostLines) return true;
    session_.notice = {text::kTooManyLines, "", page::Tone::warning};
    return false;
  }

  bool has_room_for_financement() {
    if (dossier_.financements.size() < kMostFinancements) return true;
    session_.notice = {text::kTooManyFinancements, "", page::Tone::warning};
    return false;
  }

  void add_line(std::string_view libelle) {
    if (!has_room_for_line()) return;
    Depense line;
    line.id = next_line_id(dossier_);
    line.libelle = libelle;
    dossier_.depenses.push_back(std::move(line));
  }

  void press_line(const form::GroupedId& at) {
    auto& lines = dossier_.depenses;
    const auto it = std::find_if(lines.begin(), lines.end(),
                                 [&](const Depense& line) { return line.id == at.item; });
    if (it == lines.end()) return;
    const auto index = it - lines.begin();
    if (at.field == "monter" && index > 0) std::iter_swap(it, it - 1);
    else if (at.field == "descendre" && it + 1 != lines.end()) std::iter_swap(it, it + 1);
    else if (at.field == "dupliquer") duplicate(index);
    else if (at.field == "supprimer") remove_line(index);
    else if (at.field == "particulier") toggle_own_answers(it->id);
    else read_amount("depenses." + it->id + ".montant", at.field);
  }

  void toggle_own_answers(const std::string& line_id) {
    if (session_.own_answers.erase(line_id) == 0) session_.own_answers.insert(line_id);
  }

  /// «1.250» was asked about: keep the reading that was chosen.
  void read_amount(const std::string& id, std::string_view button) {
    const bool thousands = button.ends_with("milliers");
    if (!thousands && !button.ends_with("decimales")) return;
    const auto entry = dossier_.saisies.find(id);
    if (entry == dossier_.saisies.end()) return;
    const auto reading = form::read_amount_of(id, entry->second);
    const auto* both = std::get_if<form::AmbiguousAmount>(&reading.value);
    if (!both) return;
    const auto chosen = thousands ? both->as_thousands : both->as_decimals;
    if (chosen) form::set_field(dossier_, *session_.rulebook, id, form::format_amount(*chosen));
  }

  void duplicate(std::ptrdiff_t index) {
    auto& lines = dossier_.depenses;
    if (!has_room_for_line()) return;
    Depense copy = lines[static_cast<std::size_t>(index)];
    const std::string from = "depenses." + copy.id + ".";
    copy.id = next_line_id(dossier_);
    for (const auto& [key, entry] : entries_of(dossier_, lines[static_cast<std::size_t>(index)].id))
      dossier_.saisies["depenses." + copy.id + "." + key.substr(from.size())] = entry;
    lines.insert(lines.begin() + index + 1, std::move(copy));
  }

  void remove_line(std::ptrdiff_t index) {
    auto& lines = dossier_.depenses;
    RemovedLine removed;
    removed.index = static_cast<std::size_t>(index);
    removed.line = lines[removed.index];
    removed.saisies = entries_of(dossier_, removed.line.id);
    for (const auto& [key, entry] : removed.saisies) dossier_.saisies.erase(key);
    std::erase_if(session_.told, [&](const auto& each) {
      return each.first.starts_with("depenses." + removed.line.id + ".");
    });
    session_.own_answers.erase(removed.line.id);
    lines.erase(lines.begin() + index);
    const std::string name = removed.line.libelle;
    remember(session_, std::move(removed));
    session_.notice = {text::kLineRemoved, name, page::Tone::info};
  }

  void press_financement(const form::GroupedId& at) {
    const auto index = form::financement_index(dossier_, at.item);
    if (!index) return;
    if (at.field != "supprimer")
      return read_amount("financements." + std::to_string(*index) + ".montant", at.field);
    const auto entry = dossier_.saisies.find("financements." + std::to_string(*index) + ".montant");
    remember(session_, RemovedFinancement{dossier_.financements[*index], *index,
                                          entry == dossier_.saisies.end() ? "" : entry->second});
    dossier_.financements.erase(dossier_.financements.begin() +
                                static_cast<std::ptrdiff_t>(*index));
    renumber_entries(*index);
    std::erase_if(session_.told,
                  [](const auto& each) { return each.first.starts_with("financements."); });
    session_.notice = {text::kFinancementRemoved, "", page::Tone::info};
  }

  /// Co-funders are known by their number: the raw entries after `removed` move up by one.
  void renumber_entries(std::size_t removed) {
    for (std::size_t i = removed; i <= dossier_.financements.size(); ++i) {
      const std::string here = "financements." + std::to_string(i) + ".montant";
      const std::string next = "financements." + std::to_string(i + 1) + ".montant";
      dossier_.saisies.erase(here);
      if (auto entry = dossier_.saisies.extract(next)) dossier_.saisies[here] = entry.mapped();
    }
  }

  /// The inverse: the raw entries from `index` on move down by one, to make room.
  void make_room_for_entry(std::size_t index) {
    for (std::size_t i = dossier_.financements.size(); i > index; --i) {
      const std::string here = "financements." + std::to_string(i) + ".montant";
      const std::string before = "financements." + std::to_string(i - 1) + ".montant";
      if (auto entry = dossier_.saisies.extract(before)) dossier_.saisies[here] = entry.mapped();
    }
  }

  /// A line added meanwhile may have taken the id: the removed one then comes back under a new id.
  void put_back_entries(RemovedLine& removed) {
    const std::string from = "depenses." + removed.line.id + ".";
    if (form::find_line(dossier_, removed.line.id)) removed.line.id = next_line_id(dossier_);
    for (const auto& [key, entry] : removed.saisies)
      dossier_.saisies["depenses." + removed.line.id + "." + key.substr(from.size())] = entry;
  }

  void back_to_project() {
    if (session_.replaced.empty()) return;
    go_back(session_);
    session_.notice = {text::kRestored, "", page::Tone::success};
  }

  void put_back() {
    // What finds no place stays to be put back.
    if (!std::visit([&](const auto& removed) { return has_room_for(removed); },
                    session_.removed.back()))
      return;
    Removed last = std::move(session_.removed.back());
    session_.removed.pop_back();
    std::visit([&](auto& removed) { put_back(removed); }, last);
    session_.notice = {text::kRestored, "", page::Tone::success};
  }

  bool has_room_for(const RemovedLine&) { return has_room_for_line(); }
  bool has_room_for(const RemovedFinancement&) { return has_room_for_financement(); }
  bool has_room_for(const RemovedVariante&) { return true; }

  void put_back(RemovedLine& removed) {
    const auto at = static_cast<std::ptrdiff_t>(std::min(removed.index, dossier_.depenses.size()));
    put_back_entries(removed);
    dossier_.depenses.insert(dossier_.depenses.begin() + at, std::move(removed.line));
  }

  void put_back(RemovedVariante& removed) {
    auto& kept = dossier_.variantes;
    if (kept.empty()) {
      kept.push_back(std::move(removed.dossier));
      return;
    }
    // Another is kept meanwhile: they change places, and it waits behind all else.
    std::swap(kept.front(), removed.dossier);
    session_.removed.insert(session_.removed.begin(), std::move(removed));
  }

  void put_back(RemovedFinancement& removed) {
    const std::size_t at = std::min(removed.index, dossier_.financements.size());
    make_room_for_entry(at);
    if (!removed.montant.empty())
      dossier_.saisies["financements." + std::to_string(at) + ".montant"] = removed.montant;
    dossier_.financements.insert(dossier_.financements.begin() + static_cast<std::ptrdiff_t>(at),
                                 std::move(removed.source));
  }

  Session& session_;
  Dossier& dossier_;
};

}  // namespace

void reduce(Session& session, const Action& action) {
  std::visit(Reducer(session), action);
  if (session.notice && session.notice->rank == 0) session.notice->rank = ++session.notices;
}

std::string next_line_id(const Dossier& dossier) {
  int next = 1;
  while (form::find_line(dossier, "d" + std::to_string(next))) ++next;
  return "d" + std::to_string(next);
}

Assessment assessment(const Session& session) {
  return assess(*session.rulebook, *session.territory, session.dossier, session.today);
}

}  // namespace loire::app
