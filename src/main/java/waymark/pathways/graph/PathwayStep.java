package waymark.pathways.graph;

import java.util.List;

/// One step of a pathway. A step is known by its key, which stays the same from edition to edition.
public sealed interface PathwayStep {

    String key();

    /// The question, or what to do, in one line.
    String title();

    /// The keys of the steps that may come next; an empty one ends the pathway.
    List<String> leads();

    /// Something to find out before going on.
    ///
    /// @param hint how to tell, in a sentence or two; may be empty
    /// @param basis the law or guidance behind asking; may be empty
    record Question(String key, String title, String hint, String basis, List<Answer> answers) implements PathwayStep {

        public Question {
            answers = List.copyOf(answers);
        }

        @Override
        public List<String> leads() {
            return answers.stream().map(Answer::next).toList();
        }
    }

    /// Something to know, say or bear in mind; nobody is called.
    record Advice(String key, String title, Guidance guidance, String next) implements PathwayStep {

        @Override
        public List<String> leads() {
            return List.of(next);
        }
    }

    /// Something that somebody does by a time, and whom they turn to for it.
    record Act(String key, String title, Guidance guidance, Task task, String next) implements PathwayStep {

        @Override
        public List<String> leads() {
            return List.of(next);
        }
    }

    /// The end for somebody whose organisation may not go on by itself: a first responder takes over.
    record Handover(String key, String title, Guidance guidance, Task task) implements PathwayStep {

        @Override
        public List<String> leads() {
            return List.of();
        }
    }

    /// Goes on in another pathway, from its beginning.
    ///
    /// @param pathway code of the other pathway (`CHILD`)
    record Onward(String key, String title, String pathway) implements PathwayStep {

        @Override
        public List<String> leads() {
            return List.of();
        }
    }

    /// One way to answer a question.
    ///
    /// @param key stays the same while the wording changes
    /// @param hint one sentence under the label; may be empty
    record Answer(String key, String label, String hint, String next) {}

    /// What to know about a step.
    ///
    /// @param text paragraphs, one a line
    /// @param say words that help
    /// @param avoid what not to say or do
    /// @param record what to write down
    /// @param basis the law or guidance that the step rests on
    /// @param consent what the person must be told or asked, and where their agreement is not needed;
    ///     may be empty
    record Guidance(
            String text, List<String> say, List<String> avoid, List<String> record, String basis, String consent) {

        public Guidance {
            say = List.copyOf(say);
            avoid = List.copyOf(avoid);
            record = List.copyOf(record);
        }

        /// The text by paragraph.
        public List<String> paragraphs() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /// Who does it, by when, with whose help.
    ///
    /// @param later what is different out of hours
    record Task(String who, String by, Reach reach, Later later) {}

    /// The contacts: the person or team that answers for the subject in the area, else the public
    /// lines, in order.
    ///
    /// @param subject code of a subject in the directory (`ADULT`), or empty
    /// @param lines codes of public lines (`POLICE_101`)
    record Reach(String subject, List<String> lines) {

        /// No contact.
        public static final Reach NOBODY = new Reach("", List.of());

        public Reach {
            lines = List.copyOf(lines);
        }

        /// The lines that are answered for everybody at every hour: 101 and 999.
        public static final List<String> ALWAYS = List.of("POLICE_101", "EMERGENCY");

        /// True where one of its lines always answers.
        public boolean always() {
            return lines.stream().anyMatch(ALWAYS::contains);
        }

        /// True where there is nobody to turn to.
        public boolean nobody() {
            return subject.isEmpty() && lines.isEmpty();
        }
    }

    /// Evenings, nights, weekends and bank holidays.
    ///
    /// @param text what is done differently; empty where nothing is
    record Later(String text, Reach reach) {

        /// Nothing is different out of hours.
        public static final Later SAME = new Later("", Reach.NOBODY);

        /// True where nothing is different out of hours.
        public boolean same() {
            return text.isEmpty() && reach.nobody();
        }
    }
}
