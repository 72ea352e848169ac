package waymark.training.workshop;

import java.util.List;

/// A stage as the pack had it when the workshop began.
///
/// @param minutes that are planned; 0 where none are
/// @param notes for the facilitator alone
record WorkshopStage(int number, String title, String information, int minutes, String notes) {

    List<String> paragraphs() {
        return lines(information);
    }

    List<String> noteLines() {
        return lines(notes);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
