package waymark.pathways.diagram;

import java.util.List;

/// What is to be drawn: shapes, and the arrows between them. It must hold no circle: the caller draws the
/// arrow that would close one to a shape of its own, which says so.
///
/// @param shapes the first one is at the top
public record DiagramModel(List<Shape> shapes, List<Arrow> arrows) {

    public DiagramModel {
        shapes = List.copyOf(shapes);
        arrows = List.copyOf(arrows);
    }

    /// From one shape to another, by key.
    public record Arrow(String from, String to) {}

    /// Told apart by outline, not by colour alone.
    public enum Form {
        /// Cut corners.
        QUESTION,
        /// No frame: words on an arrow.
        ANSWER,
        /// A plain box.
        ADVICE,
        /// A box with a thick edge.
        ACT,
        /// A double frame.
        HANDOVER,
        /// Pointed, like a signpost.
        ONWARD,
        /// Broken frame, with an exclamation mark: a way that leads nowhere.
        STOP
    }

    /// One thing in the drawing.
    ///
    /// @param kind in a word or two ("Question"); empty for an answer
    /// @param notes one a line, under the words
    /// @param marks what sets it apart ("This area’s own"), each in a frame
    /// @param later what is different at night and at weekends; empty where nothing is
    /// @param ends true where a way ends here as it should
    /// @param faults what is wrong with it, each with an exclamation mark
    /// @param href where it leads; empty where nowhere
    public record Shape(
            String key,
            Form form,
            String kind,
            String words,
            List<String> notes,
            List<String> marks,
            String later,
            boolean ends,
            List<String> faults,
            String href) {

        public Shape {
            notes = List.copyOf(notes);
            marks = List.copyOf(marks);
            faults = List.copyOf(faults);
        }

        /// An answer on its way from a question.
        public static Shape answer(String key, String words) {
            return new Shape(key, Form.ANSWER, "", words, List.of(), List.of(), "", false, List.of(), "");
        }

        /// Where a way ends that should not.
        public static Shape stop(String key, String words) {
            return new Shape(key, Form.STOP, "", words, List.of(), List.of(), "", false, List.of(), "");
        }
    }
}
