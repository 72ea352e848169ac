package waymark.training.room;

import java.util.Optional;
import java.util.UUID;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// What a group says to a question.
///
/// @param id made by the telephone: sent again, it is the same answer
record RoomAnswer(UUID id, int stage, int question, String words) {

    /// The longest answer, in characters.
    static final int LONGEST = 2_000;

    /// Reads it for a question that the room has come to; an answer that waited on the telephone may be to a stage
    /// that is over.
    static Ruling<RoomAnswer> read(FormData form, Room room) {
        return form.read(reader -> {
            var asked = room.questions().stream()
                    .filter(one -> form.text("stage").equals(Integer.toString(one.stage()))
                            && form.text("question").equals(Integer.toString(one.number())))
                    .findFirst();
            var field = asked.map(one -> "words-" + one.id()).orElse("words");
            var words = form.text("words");
            reader.when(asked.isEmpty(), field, "This question is not asked here");
            reader.when(words.isEmpty(), field, "Write your answer");
            reader.when(
                    words.codePointCount(0, words.length()) > LONGEST,
                    field,
                    "Answer must be 2,000 characters or fewer");
            return new RoomAnswer(
                    id(form.text("id")).orElseGet(UUID::randomUUID),
                    asked.map(Room.Question::stage).orElse(1),
                    asked.map(Room.Question::number).orElse(1),
                    words);
        });
    }

    private static Optional<UUID> id(String sent) {
        try {
            return Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }
}
