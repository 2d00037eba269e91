# SPDX-License-Identifier: MPL-2.0
# Packs agendum.oxt:   cmake -Dlibrary=LIBRARY -P Pack.cmake CONTENTS
# CONTENTS is the file that extension/CMakeLists.txt makes: it says what is packed.

include("${CMAKE_ARGV4}")

file(REMOVE_RECURSE "${stage}")
file(COPY ${root_files} DESTINATION "${stage}")
file(COPY "${manifest}" DESTINATION "${stage}/META-INF")
file(COPY ${registry_files} DESTINATION "${stage}/registry")
file(COPY "${library}" DESTINATION "${stage}")
execute_process(COMMAND "${strip}" --strip-unneeded "${stage}/libagendum.so" COMMAND_ERROR_IS_FATAL ANY)

# The office reads .properties files as Latin-1 with \uXXXX escapes; ours are UTF-8, to be read by people.
set(escape "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode().encode('latin-1', 'backslashreplace'))")
foreach(file IN LISTS package_files)
  cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${source}" OUTPUT_VARIABLE place)
  cmake_path(GET place PARENT_PATH folder)
  if(file MATCHES "[.]properties$")
    file(MAKE_DIRECTORY "${stage}/${folder}")
    execute_process(COMMAND "${python}" -c "${escape}"
      INPUT_FILE "${file}" OUTPUT_FILE "${stage}/${place}" COMMAND_ERROR_IS_FATAL ANY)
  else()
    file(COPY "${file}" DESTINATION "${stage}/${folder}")
  endif()
endforeach()

file(GLOB contents RELATIVE "${stage}" "${stage}/*")
file(REMOVE "${oxt}")
execute_process(COMMAND "${CMAKE_COMMAND}" -E tar cf "${oxt}" --format=zip -- ${contents}
  WORKING_DIRECTORY "${stage}" COMMAND_ERROR_IS_FATAL ANY)
