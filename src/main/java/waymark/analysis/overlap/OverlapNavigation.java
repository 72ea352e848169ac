package waymark.analysis.overlap;

import static waymark.kernel.Permission.MATCH_LISTS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.SettingsPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of comparisons of lists in the navigation and the search, and what the audit log calls what
/// happens to them.
@Configuration(proxyBeanMethods = false)
class OverlapNavigation {

    @Bean
    NavItem overlapItem() {
        return NavItem.of(
                        NavGroup.BOARD,
                        53,
                        "How many do we share?",
                        "/insight/overlaps",
                        MATCH_LISTS,
                        "How many people the lists of several organisations share, without anybody giving a name away.")
                .foundBy("insight overlap linkage encoded lists shared people comparison");
    }

    @Bean
    SettingsPage overlapSettingsPage() {
        return new SettingsPage(
                "Comparisons of lists",
                OverlapSettingsController.PATH,
                "How long a list is at least, and how often lists are compared.",
                "overlap lists least size runs");
    }

    @Bean
    SearchPages overlapPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Compare lists without names", "", "/insight/overlaps/new", MATCH_LISTS, "overlap linkage share"));
    }

    @Bean
    AuditedKind auditedOverlaps() {
        return AuditedKind.of("Comparisons of lists")
                .act("begin_overlap", "Began a comparison of lists")
                .act("change_overlap", "Changed what is agreed for a comparison of lists")
                .act("sign_overlap", "Signed the agreement for a comparison of lists")
                .act("keep_overlap_public_key", "Made a pair of keys for a comparison of lists")
                .act("wrap_overlap_key", "Wrapped the key of a comparison of lists")
                .act("hand_in_overlap_list", "Handed in an encoded list")
                .act("refuse_overlap_list", "Tried to hand in an encoded list that was refused")
                .act("agree_overlap_run", "Agreed to a comparison of lists")
                .act("withdraw_overlap_run", "Withdrew a run of a comparison of lists")
                .act("compare_overlap_lists", "Compared encoded lists")
                .act("count_overlap_again", "Counted again with what was judged")
                .act("fail_overlap_run", "Could not compare encoded lists")
                .act("judge_overlap_pairs", "Judged pairs that are in doubt")
                .act("hand_over_overlap", "Handed the table of a comparison to analysts")
                .act("delete_overlap", "Deleted a comparison of lists")
                .named(MATCH_LISTS, """
                        select ref as object, ref as title, '/insight/overlaps/' || ref as path
                          from analysis.overlap_project where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedOverlapSettings() {
        return AuditedKind.of("Settings of comparisons of lists")
                .act("change_overlap_settings", "Changed %s in what keeps comparisons of lists safe");
    }
}
