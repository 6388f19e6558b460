# Third-party code: Dear ImGui (any 1.92 or later), nlohmann/json, doctest.
# tools/setup-imgui.sh puts them in build/deps on Debian; elsewhere the releases are fetched by
# hash. Their headers are system headers: our warnings are not for them.
include(FetchContent)
set(LOIRE_DEPS "${CMAKE_SOURCE_DIR}/build/deps" CACHE PATH "Third-party sources")

if(EXISTS "${LOIRE_DEPS}/imgui/imgui.h")
  set(imgui_dir "${LOIRE_DEPS}/imgui")
else()
  FetchContent_Declare(imgui_release
    GIT_REPOSITORY https://github.com/ocornut/imgui.git
    GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)  # v1.92.2b
  FetchContent_GetProperties(imgui_release)
  if(NOT imgui_release_POPULATED)
    FetchContent_Populate(imgui_release)
  endif()
  set(imgui_dir "${imgui_release_SOURCE_DIR}")
endif()

file(STRINGS "${imgui_dir}/imgui.h" imgui_version REGEX "#define IMGUI_VERSION +\"")
string(REGEX REPLACE ".*\"(.*)\".*" "\\1" imgui_version "${imgui_version}")
string(REGEX MATCH "^[0-9.]+" imgui_number "${imgui_version}")
if(imgui_number VERSION_LESS 1.92)
  message(FATAL_ERROR "Dear ImGui ${imgui_version} is too old: 1.92 or later is needed")
endif()
message(STATUS "Dear ImGui ${imgui_version}")

# The core only: no demo, no back end (src/platform is ours).
add_library(imgui STATIC
  "${imgui_dir}/imgui.cpp"
  "${imgui_dir}/imgui_draw.cpp"
  "${imgui_dir}/imgui_tables.cpp"
  "${imgui_dir}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_dir}")
target_include_directories(imgui PRIVATE "${CMAKE_SOURCE_DIR}/src")
target_compile_features(imgui PUBLIC cxx_std_20)
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti -w)
target_link_libraries(imgui PRIVATE loire_codegen)
if(EXISTS "${CMAKE_SOURCE_DIR}/src/ui/imgui_config.hpp")
  target_compile_definitions(imgui PUBLIC "IMGUI_USER_CONFIG=\"ui/imgui_config.hpp\"")
else()
  message(WARNING "src/ui/imgui_config.hpp is missing: ImGui is built with its own defaults")
endif()

# loire_header_library(TARGET HEADER FALLBACK…): an interface target for a header-only library.
function(loire_header_library target header)
  find_path(${target}_INCLUDE "${header}" PATHS "${LOIRE_DEPS}/include" NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ${target}_INCLUDE)
    FetchContent_Declare(${target}_release ${ARGN})
    FetchContent_GetProperties(${target}_release)
    if(NOT ${target}_release_POPULATED)
      FetchContent_Populate(${target}_release)
    endif()
    find_path(${target}_INCLUDE "${header}" REQUIRED
      PATHS "${${target}_release_SOURCE_DIR}/include" "${${target}_release_SOURCE_DIR}"
      NO_CMAKE_FIND_ROOT_PATH)
  endif()
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE "${${target}_INCLUDE}")
endfunction()

loire_header_library(nlohmann_json nlohmann/json.hpp
  URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
  URL_HASH SHA256=d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d)
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

if(BUILD_TESTING)
  loire_header_library(doctest doctest/doctest.h
    URL https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz
    URL_HASH SHA256=632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186)
  target_compile_definitions(doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
endif()
