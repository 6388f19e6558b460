// The parts of the page. Each function builds one part from the session and its assessment.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/corrections.hpp"
#include "app/session.hpp"
#include "core/explain.hpp"
#include "core/next_question.hpp"
#include "form/show.hpp"
#include "form/titles.hpp"
#include "page/parts.hpp"

namespace loire::app {

using namespace page;  // every part of the page is made of its nodes

class Evaluation;

/// What every part of the page looks at.
struct PageContext {
  const Session& session;
  const Assessment& assessment;
  const std::optional<NextQuestion>& next;
  const std::vector<Correction>& corrections;  ///< of all steps
  form::Context form;
  const Evaluation& evaluation;

  const Rulebook& rulebook() const { return *session.rulebook; }
  const Dossier& dossier() const { return session.dossier; }
  const Explanation& explanation() const;
  Node control(Key key, std::string item = "") const {
    return form::answer_node(form, {key, std::move(item)});
  }
};

/// What the rules say of a session: it holds what the context of its pages looks at.
class Evaluation {
 public:
  explicit Evaluation(const Session& session);
  Evaluation(const Evaluation&) = delete;  // the context points into it
  Evaluation& operator=(const Evaluation&) = delete;

  /// Why and why not; worked out when it is first looked at, as not every step does.
  const Explanation& explanation() const;

 private:
  Assessment assessment_;
  std::optional<NextQuestion> next_;
  std::vector<Correction> corrections_;
  mutable std::optional<Explanation> explanation_;

 public:
  const PageContext context;
};

inline const Explanation& PageContext::explanation() const { return evaluation.explanation(); }

page::Node stepper(const PageContext& context);
std::vector<page::Node> banners(const PageContext& context);
page::Node porteur_page(const PageContext& context);
page::Node projet_page(const PageContext& context);
page::Node budget_page(const PageContext& context);
page::Node criteres_page(const PageContext& context);
page::Node resultat_page(const PageContext& context);
page::Node result_panel(const PageContext& context);

// Parts that several pages share.

/// One expense line of the budget, with its questions, state, reason and actions.
page::Node line_group(const PageContext& context, std::size_t index);

/// The buttons of an amount that reads two ways; nothing while it is being typed.
void add_readings(page::Node& out, const PageContext& context, const Ref& amount);

/// A named amount: a line of totals, or of the financing plan.
struct AmountLine {
  std::string name, amount;
  page::Tone tone = page::Tone::normal;
  std::string best{};  ///< the amount in the best case, where it is another
};

/// «Reste à la charge du porteur : 34 540,00 € avec la seule part sûre ; 20 140,00 € dans le meilleur cas».
std::string amount_sentence(const AmountLine& line);

/// What counts of the expenses typed so far; the list may not be finished.
Bounds typed_base(const PageContext& context);

/// What the expenses sum to: all, those that count, those that do not or may not.
std::vector<AmountLine> budget_totals(const PageContext& context);

/// The financing plan to the centime: what it costs and who pays, what is sure first. An amount that
/// is not known is said to be so; nothing while there is nothing to say.
std::vector<AmountLine> financing_lines(const PageContext& context);
/// Its picture, once every amount is known.
std::optional<page::Node> financing_figure(const PageContext& context);

/// What VAT does to the plan; the FCTVA is for public bodies.
const char* vat_note(const PageContext& context);

/// The financing plan: co-funders, totals, picture.
page::Node financing_group(const PageContext& context);

/// Whether the window of deposit is over: nothing then invites to apply.
inline bool closed(const PageContext& context) { return context.assessment.depot == Depot::clos; }

/// What the simulator does, and who decides.
std::string result_lead(const PageContext& context);

/// That no application can be made any more, and what this computation is then.
const std::string& closed_message(const Rulebook& rulebook);

/// The same and what to do with the draft, before anything else; nothing while the window is open.
std::vector<page::Node> closed_notice(const PageContext& context);

/// The aid in words, with a capital, and what a range depends on.
std::string aid_value(const PageContext& context);

/// The verdict, why it is no, and the aid, as two announced results. `prefix` keeps their ids apart.
std::vector<page::Node> result_statuses(const PageContext& context, std::string_view prefix);

/// The window of deposit: apart from the verdict, never mixed with it.
page::Node deposit_status(const PageContext& context, std::string_view prefix);

/// «Dernier jour : …».
std::string last_day_sentence(const PageContext& context);

/// Whom the call names for questions.
std::string contact_sentence(const Addressee& contact);

/// The aid against the base, with the ceiling and where the project stands.
page::Node ceiling_figure(const PageContext& context, std::string_view id);

/// Which criteria are answered and argued.
page::Node criteria_figure(const PageContext& context, std::string_view id);

/// The steps of the call, and where today stands among them.
page::Node calendar_figure(const PageContext& context, std::string_view id);

/// The words of the answer to a criterion; that there is none yet.
std::string critere_words(const PageContext& context, const CritereRule& critere);

/// What limits the aid, and from which base the ceiling does.
std::string limit_sentence(const PageContext& context);

/// What the next best question is worth, in one sentence; empty when it narrows nothing.
std::string next_question_sentence(const PageContext& context);

/// The missing answers as buttons that lead there, at most `most`, the next best question first.
page::Node missing_list(const PageContext& context, std::string_view prefix, std::size_t most);

/// The missing answers under their heading, with what the first is worth, and that there are others.
std::vector<page::Node> missing_parts(const PageContext& context, std::string_view prefix,
                                      std::size_t most);

/// The project beside the version of it that was kept, with what differs.
page::Node comparison_group(const PageContext& context);

/// «9 600 € au plus», «de 3 360 € à 17 760 €», «jusqu’à 25 000 €».
std::string aid_text(const PageContext& context);

/// «Source : …», with «déduction» where the reason is our reading, leading to the rule on its page.
page::Node source_link(std::string id, const Ruling& ruling);

/// The same for a rule that is not a ruling: its place in the call, and in the edition file.
page::Node rule_link(std::string id, std::string_view locator, std::string_view rule);

/// Where a condition or an expense stands, in words, with its colour.
struct State {
  const char* words = "";
  page::Tone tone = page::Tone::normal;
};
State condition_state(const PageContext& context, const Condition& condition);

/// The same of the expense `index`; one that counts and whose own words make doubt says so.
State line_state(const PageContext& context, std::size_t index);

/// «1 620,00 € HT», or that it is to be typed.
std::string ht_text(const Bounds& amount);

/// «Source : II.2», said to be a deduction where it is one.
std::string source_text(std::string_view locator, bool deduction);

/// Whether the remark is on this expense.
bool is_about(const Warning& warning, const Depense& line);

/// What is remarked on the expense `index`.
std::vector<const Warning*> line_remarks(const PageContext& context, std::size_t index);

/// Whether the words of the expense `index` make doubt of the answers beside them.
bool line_doubted(const PageContext& context, std::size_t index);

}  // namespace loire::app
