package waymark.campaigns.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.kernel.Ref;

class WordCheckTest {

    private static final List<PreferredWord> LIST = List.of(
            word(List.of("slave", "slaves"), List.of("slave trade act")),
            word(List.of("illegal", "illegals"), List.of("illegal migration act", "illegal working")),
            word(List.of("rescue", "rescued"), List.of("fire and rescue")));

    private static PreferredWord word(List<String> forms, List<String> rightWhere) {
        return new PreferredWord(new Ref("WD-0001"), 1, forms, "person", "Because", rightWhere, null);
    }

    private static List<String> found(String text) {
        return WordCheck.check(text, LIST).stream().map(WordFinding::found).toList();
    }

    @Test
    void whole_words_are_found_in_any_case_and_any_form() {
        assertThat(found("SLAVES were Rescued.")).containsExactly("SLAVES", "Rescued");
        assertThat(WordCheck.check("A slave, the slaves, and Slave.", LIST)
                        .getFirst()
                        .times())
                .isEqualTo(3);
    }

    @Test
    void a_word_within_another_word_is_not_found() {
        assertThat(found("Modern Slavery Act 2015; Anti-Slavery Day; enslavement; illegally; rescuer"))
                .isEmpty();
        assertThat(found("éslave slaveé slave2 slave_x")).isEmpty();
        assertThat(found("anti-slave slave-like")).containsExactly("slave");
    }

    @Test
    void names_in_which_a_word_is_right_stay_and_the_word_beside_them_does_not() {
        assertThat(found("The Illegal  Migration\nAct 2023, and illegal working."))
                .isEmpty();
        assertThat(found("The Illegal Migration Act calls nobody illegal.")).containsExactly("illegal");
        assertThat(found("Humberside Fire and Rescue Service rescued them.")).containsExactly("rescued");
    }

    @Test
    void what_somebody_else_said_stays_as_they_said_it() {
        assertThat(found("She said: “I was a slave.” He said \"illegal\" and ‘rescued’ and 'slaves'."))
                .isEmpty();
        assertThat(found("> I was a slave\nwrote one survivor")).isEmpty();
    }

    @Test
    void an_apostrophe_or_a_mark_that_is_never_closed_hides_nothing() {
        assertThat(found("The slave's hands, the others' work")).containsExactly("slave");
        assertThat(found("\"the slave ran")).containsExactly("slave");
        assertThat(found("don't call them slaves, it isn't right")).containsExactly("slaves");
        assertThat(found("the workers' slave the drivers' rest")).containsExactly("slave");
    }

    @Test
    void an_empty_text_or_list_asks_nothing() {
        assertThat(found("")).isEmpty();
        assertThat(WordCheck.check("slave", List.of())).isEmpty();
    }
}
