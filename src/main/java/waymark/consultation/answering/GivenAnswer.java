package waymark.consultation.answering;

import java.util.List;
import java.util.Map;

/// What one person sends, as it is sealed. Nothing in it says who they are or when it was.
///
/// @param choices numbers of options by number of question
/// @param remarks what they wrote, by number of question, with the letter of the box where there are
/// several
/// @param language they wrote in, for whoever puts it into English
record GivenAnswer(Map<Integer, List<Integer>> choices, Map<String, String> remarks, String language) {

    GivenAnswer {
        choices = Map.copyOf(choices);
        remarks = Map.copyOf(remarks);
    }

    boolean empty() {
        return choices.values().stream().allMatch(List::isEmpty) && remarks.isEmpty();
    }
}
