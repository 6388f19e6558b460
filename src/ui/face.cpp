#include "ui/face.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/kinds.hpp"
#include "ui/painter.hpp"
#include "ui/plan.hpp"
#include "ui/text_places.hpp"

namespace loire::ui {
namespace {

/// ImGui updates the pixel density of a font when the font becomes current. Text is drawn without
/// making a font current, so this does it once a frame.
void match_density(const Theme& theme) {
  for (ImFont* font : {theme.bold, theme.regular}) {
    ImGui::PushFont(font, token::taille_corps);
    ImGui::PopFont();
  }
}

}  // namespace

Face::Face(const Theme& theme) : theme_(theme), plan_(std::make_unique<Plan>(theme_)) {
  // Circles stay smooth even at three physical pixels per CSS pixel.
  ImGui::GetStyle().CircleTessellationMaxError = 0.08F;
}

Face::~Face() = default;

void Face::use(const Palette& palette) { theme_.palette = &palette; }

void Face::paint(const page::Node& page, const Viewport& viewport, const FaceInput& input,
                 Layout& out, bool keep_layout) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({viewport.width, viewport.height});
  ImGui::Begin("###page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoScrollWithMouse);
  match_density(theme_);
  out.pressed = -1;
  if (!keep_layout) {
    plan_->arrange(page, viewport);
    out.rects.clear();
    out.content_height = plan_->content_height;
    for (int i = 0; i < plan_->size(); ++i) {
      const Box& box = plan_->box(i);
      out.rects.push_back(box.shown ? box.target : Rect{});
    }
    find_text_places(*plan_, out.texts);
  }

  // ImGui softens edges over one CSS pixel. One physical pixel is enough and looks sharper.
  ImGui::GetWindowDrawList()->_FringeScale =
      1.0F / std::max(ImGui::GetIO().DisplayFramebufferScale.x, 0.25F);
  Painter painter(*plan_, input, *ImGui::GetWindowDrawList(), out);
  painter.fill({0, viewport.scroll_y - 1, viewport.width, viewport.height + 2}, &Palette::fond);
  for (int i = 0; i < plan_->size(); ++i) {
    if (plan_->box(i).shown) paint_kind(painter, i);
  }
  painter.paint_texts();
  ImGui::End();
  ImGui::PopStyleVar(3);
}

}  // namespace loire::ui
