#include "session/session_support.hpp"
#include "app/action.hpp"
#include "app/open_items.hpp"
#include "app/session.hpp"
#include "app/view.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "io/reader.hpp"

namespace loire::tests {

using page::Node;
using page::NodeKind;

app::Session make_session(Dossier dossier, app::Stage stage) {
  app::Session out;
  out.rulebook = &rulebook();
  out.territory = &territory();
  out.today = Date{2023, 6, 1};
  out.dossier = std::move(dossier);
  if (!out.dossier.depenses.empty())
    app::open_item(out, {Key::depenses, out.dossier.depenses.front().id});
  if (!out.dossier.financements.empty())
    app::open_item(out, {Key::financements, out.dossier.financements.front().id});
  app::open_item(out, {Key::critere_reponse, rulebook().criteres.front().id});
  app::open_item(out, {Key::projet_themes});
  out.stage = stage;
  open_all_parts(out);
  return out;
}

void open_all_parts(app::Session& session) {
  for (auto part = 1; part <= static_cast<int>(page::kLastPart); ++part)
    session.open_parts.insert(static_cast<page::Part>(part));
}

app::Session with_item_open(app::Session session, std::string_view id) {
  // The button "depenses.d1.monter" is under the expense "depenses.d1".
  for (auto end = id.size(); end != id.npos && end > 0; end = id.rfind('.', end - 1))
    if (const auto ref = parse_ref(id.substr(0, end))) {
      app::open_item(session, *ref);
      break;
    }
  return session;
}

void set(app::Session& session, std::string id, std::string value) {
  if (auto ref = parse_ref(id)) app::reduce(session, app::SetValue{*std::move(ref), value});
}

void press(app::Session& session, std::string id) {
  std::vector<app::Stage> stages{session.stage};
  for (std::size_t i = 0; i < kStageCount; ++i) stages.push_back(static_cast<app::Stage>(i));
  for (const app::Stage stage : stages) {
    app::Session other_step = with_item_open(session, id);
    other_step.stage = stage;
    const Node page = app::view(other_step);
    if (const Node* node = find(page, id)) return app::reduce(session, app::Press(node->press));
  }
  // An id such as "porteur.commune.42094" is a suggestion, even if its list is not open.
  const auto dot = id.rfind('.');
  const auto search = dot == id.npos ? std::nullopt : parse_ref(id.substr(0, dot));
  if (search)
    app::reduce(session, app::Press{page::Verb::choose_place, {search->key, id.substr(dot + 1)}});
}

void edit(app::Session& session, std::string id) {
  app::reduce(session, app::SetFocus{parse_ref(id)});
}

FormContext::FormContext(const Dossier& dossier, std::string_view editing)
    : assessment_(assess(rulebook(), territory(), dossier, std::nullopt)),
      context_{rulebook(), territory(), dossier, assessment_.warnings, parse_ref(editing)} {}

bool write(Dossier& dossier, std::string_view id, std::string_view text) {
  const auto ref = parse_ref(id);
  return ref && set_answer(dossier, rulebook(), *ref, text);
}

Node control(const form::Context& context, std::string_view id) {
  const auto ref = parse_ref(id);
  CHECK_MESSAGE(ref.has_value(), "no answer: ", std::string(id));
  return ref ? form::answer_node(context, *ref) : Node();
}

bool shows(const app::Session& session, std::string_view id) {
  const Node page = app::view(with_item_open(session, id));
  return find(page, id) != nullptr;
}

Node page_showing(const app::Session& session, std::string_view id) {
  app::Session shown = with_item_open(session, id);
  Node page = app::view(shown);
  const auto ref = parse_ref(id);
  if (find(page, id) || !ref) return page;
  shown.stage = stage_of(ref->key);
  return app::view(shown);
}

std::string value_of(const app::Session& session, std::string_view id) {
  const Node page = page_showing(session, id);
  const Node* node = find(page, id);
  CHECK_MESSAGE(node != nullptr, "not on the page: ", std::string(id));
  return node ? node->value : std::string();
}

bool is_control(NodeKind kind) { return kind >= NodeKind::text_field || kind == NodeKind::link; }

Dossier without_typed_texts(Dossier dossier) {
  const auto plain = [](std::string& text) {
    if (!text.empty()) text = "Texte";
  };
  plain(dossier.porteur.nom);
  plain(dossier.projet.intitule);
  plain(dossier.projet.description);
  plain(dossier.projet.autre_theme);
  for (Depense& each : dossier.depenses) plain(each.libelle);
  for (Financement& each : dossier.financements) plain(each.libelle);
  for (auto& [id, answer] : dossier.criteres) plain(answer.texte);
  return dossier;
}

bool valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte < 0x80   ? 1
                               : byte < 0xC2 ? 0
                               : byte < 0xE0 ? 2
                               : byte < 0xF0 ? 3
                               : byte < 0xF5 ? 4
                                             : 0;
    if (length == 0 || i + length > text.size()) return false;
    for (std::size_t j = 1; j < length; ++j)
      if ((static_cast<unsigned char>(text[i + j]) & 0xC0) != 0x80) return false;
    i += length;
  }
  return true;
}

std::vector<std::string> page_problems(const Node& page) {
  std::vector<std::string> out;
  std::set<std::string> ids;
  page::for_each_node(page, [&](const Node& node) {
    const std::string name = word(node.kind) + " '" + node.id + "'";
    if (!node.id.empty() && !ids.insert(node.id).second) out.push_back("twice: " + name);
    if (is_control(node.kind)) {
      if (node.id.empty()) out.push_back("no id: " + word(node.kind) + " " + node.label);
      if (node.label.empty()) out.push_back("no name: " + name);
    }
    for (const std::string* text : {&node.label, &node.value, &node.help, &node.error, &node.note})
      if (!valid_utf8(*text)) out.push_back("not UTF-8: " + name);
    if (node.kind == NodeKind::select &&
        std::none_of(node.options.begin(), node.options.end(),
                     [&](const page::Option& option) { return option.value == node.value; }))
      out.push_back("value '" + node.value + "' is no option: " + name);
    if (node.kind != NodeKind::radios) return;
    const auto chosen = std::count_if(node.children.begin(), node.children.end(),
                                      [](const Node& radio) { return radio.value == "1"; });
    // A common question has no choice before its answer.
    const auto ref = parse_ref(node.id);
    const bool common = ref && info(ref->key).question && !of_line(ref->key);
    if (chosen > 1 || (chosen == 0 && !common)) out.push_back("not one radio chosen: " + name);
  });
  if (page.kind != NodeKind::page) out.emplace_back("the root is not a page");
  return out;
}

const std::vector<GoldenDossier>& golden_dossiers() {
  static const std::vector<GoldenDossier> kAll = [] {
    namespace fs = std::filesystem;
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(LOIRE_SOURCE_DIR "/tests/cases", error))
      if (entry.path().extension() == ".json") names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    std::vector<GoldenDossier> out;
    for (const std::string& name : names) {
      const auto json = io::parse_json(read_file("tests/cases/" + name));
      if (!json) continue;
      auto draft = io::read_draft(json.value->root().member("brouillon"), rulebook());
      if (!draft) continue;
      std::vector<Diagnostic> problems;
      io::ObjectReader in(json.value->root(), "", problems);
      out.push_back({name, std::move(draft.value->dossier), parse_date(in.text("aujourdhui"))});
    }
    return out;
  }();
  return kAll;
}

Dossier through_a_file(const Dossier& dossier) {
  const std::string text =
      io::write_draft(dossier, rulebook(), {.exported = {"2023-06-01", "14:05"}});
  auto draft = read(text);
  CHECK_MESSAGE(draft.value.has_value(), codes(draft.diagnostics));
  if (!draft) return {};
  CHECK_MESSAGE(draft.value->remarks.empty(), codes(draft.value->remarks));
  return std::move(draft.value->dossier);
}

}  // namespace loire::tests
