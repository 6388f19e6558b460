#include "ui/face.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/kinds.hpp"
#include "ui/painter.hpp"
#include "ui/plan.hpp"

namespace loire::ui {
namespace {

/// ImGui renews a font's pixel density when the font becomes current: we draw with both directly.
void match_density(const Theme& theme) {
  for (ImFont* font : {theme.bold, theme.regular}) {
    ImGui::PushFont(font, token::taille_corps);
    ImGui::PopFont();
  }
}

}  // namespace

Face::Face(const Theme& theme) : theme_(theme), plan_(std::make_unique<Plan>(theme_)) {
  ImGui::GetStyle().CircleTessellationMaxError = 0.08F;  // round at three pixels to one, too
}

Face::~Face() = default;

void Face::use(const Palette& palette) { theme_.palette = &palette; }

void Face::paint(const page::Node& page, const Viewport& viewport, const FaceInput& input,
                 Layout& out, bool arranged) {
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
  if (!arranged) {
    plan_->arrange(page, viewport);
    out.rects.clear();
    out.content_height = plan_->content_height;
    for (int i = 0; i < plan_->size(); ++i) {
      const Box& box = plan_->box(i);
      out.rects.push_back(box.shown ? box.target : Rect{});
    }
  }

  // ImGui's soft edge is one CSS pixel wide: one physical pixel is enough, and sharp.
  ImGui::GetWindowDrawList()->_FringeScale =
      1.0F / std::max(ImGui::GetIO().DisplayFramebufferScale.x, 0.25F);
  Painter painter(*plan_, input, *ImGui::GetWindowDrawList(), out);
  painter.fill({0, viewport.scroll_y - 1, viewport.width, viewport.height + 2}, &Palette::fond);
  for (int i = 0; i < plan_->size(); ++i) {
    if (plan_->box(i).shown) paint_kind(painter, i);
  }
  painter.texts();
  ImGui::End();
  ImGui::PopStyleVar(3);
}

}  // namespace loire::ui
