package waymark.governance.quarters;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.governance.GovernanceFixtures.DATES;
import static waymark.governance.GovernanceFixtures.HULL;

import org.junit.jupiter.api.Test;

class ReturnStageTest {

    @Test
    void what_comes_next_is_told_with_the_day_by_which_it_is_wanted() {
        assertThat(ReturnStage.IN_PROGRESS.next(HULL, DATES, DATES.due()))
                .isEqualTo("Hull submits its return by 20 July 2026");
        assertThat(ReturnStage.SUBMITTED.next(HULL, DATES, DATES.acceptBy()))
                .isEqualTo("The board decides by 31 July 2026");
        assertThat(ReturnStage.SENT_BACK.next(HULL, DATES, DATES.acceptBy()))
                .isEqualTo("Hull corrects its return and submits it again by 31 July 2026");
    }

    @Test
    void once_that_day_is_over_it_says_by_how_much_it_is_late() {
        var tomorrow = DATES.due().plusDays(1);
        assertThat(ReturnStage.NOT_STARTED.next(HULL, DATES, tomorrow))
                .isEqualTo("The return of Hull was due on 20 July 2026 and is late by 1 day");
        assertThat(ReturnStage.SENT_BACK.next(HULL, DATES, DATES.acceptBy().plusDays(9)))
                .isEqualTo("The corrected return of Hull was due on 31 July 2026 and is late by 9 days");
        assertThat(ReturnStage.SUBMITTED.next(HULL, DATES, DATES.acceptBy().plusDays(2)))
                .isEqualTo("The decision of the board was due on 31 July 2026 and is late by 2 days");
    }

    @Test
    void what_is_done_is_never_late() {
        var late = DATES.boardMeets().plusYears(1);
        assertThat(ReturnStage.ACCEPTED.next(HULL, DATES, late))
                .isEqualTo("It goes into the board pack for 6 August 2026");
        assertThat(ReturnStage.LOCKED.next(HULL, DATES, late)).isEqualTo("Included in the board pack");
    }
}
