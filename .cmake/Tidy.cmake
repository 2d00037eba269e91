# SPDX-License-Identifier: MPL-2.0
# The target "tidy": clang-tidy over every source file of ours, anew where the file, a header that it
# includes or the configuration has changed. What several targets are made of is tidied once.

find_program(CLANG_TIDY clang-tidy)
add_custom_target(tidy)

# The targets of a folder and the folders below it.
function(agendum_targets folder result)
  get_property(found DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
  get_property(subfolders DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
  foreach(subfolder IN LISTS subfolders)
    agendum_targets("${subfolder}" below)
    list(APPEND found ${below})
  endforeach()
  set(${result} "${found}" PARENT_SCOPE)
endfunction()

function(agendum_tidy target)
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  set(includes "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
  set(definitions "$<FILTER:$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>,EXCLUDE,^$>")
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${folder}" NORMALIZE)
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE place)
    get_property(tidied GLOBAL PROPERTY agendum_tidied)
    if(NOT source MATCHES "[.]cpp$" OR place MATCHES "^(build|[.][.])/" OR place IN_LIST tidied)
      continue()
    endif()
    set_property(GLOBAL APPEND PROPERTY agendum_tidied "${place}")
    set(stamp "${CMAKE_BINARY_DIR}/tidied/${place}.stamp")
    cmake_path(GET stamp PARENT_PATH stamp_folder)
    file(MAKE_DIRECTORY "${stamp_folder}")
    add_custom_command(
      OUTPUT "${stamp}"
      COMMAND "${CLANG_TIDY}" -p "${CMAKE_BINARY_DIR}" --quiet "${source}"
      # Which headers it includes, for the next time.
      COMMAND "${CMAKE_CXX_COMPILER}" -std=c++20 -MM -MT "${stamp}" -MF "${stamp}.d"
              "$<$<BOOL:${includes}>:-I$<JOIN:${includes},;-I>>"
              "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>" "${source}"
      COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
      DEPENDS "${source}" "${CMAKE_SOURCE_DIR}/.clang-tidy" DEPFILE "${stamp}.d"
      COMMENT "Tidying ${place}" COMMAND_EXPAND_LISTS VERBATIM)
    target_sources(tidy PRIVATE "${stamp}")
  endforeach()
endfunction()

agendum_targets("${CMAKE_SOURCE_DIR}" targets)
foreach(target IN LISTS targets)
  get_target_property(type ${target} TYPE)
  if(type MATCHES "LIBRARY|EXECUTABLE" AND NOT type STREQUAL "INTERFACE_LIBRARY")
    agendum_tidy(${target})
  endif()
endforeach()
if(TARGET agendum_uno_headers)
  add_dependencies(tidy agendum_uno_headers)
endif()
