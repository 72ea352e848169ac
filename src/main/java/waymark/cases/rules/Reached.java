package waymark.cases.rules;

import java.time.LocalDate;

/// When something happened to a person in the NRM last.
///
/// @param number of the step it came with: of two things on one day, the one with the higher number came
/// later
public record Reached(LocalDate day, int number) {}
