// How Dear ImGui is built, for itself and for everything that includes it (IMGUI_USER_CONFIG).
#pragma once

#include <cassert>

#define IM_ASSERT(expression) assert(expression)
#define ImDrawIdx unsigned int  // long pages have more than 65,536 vertices in one buffer
#define IMGUI_USE_WCHAR32       // people may type any letter, also beyond U+FFFF
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
