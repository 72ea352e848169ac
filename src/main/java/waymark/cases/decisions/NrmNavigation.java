package waymark.cases.decisions;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.COUNT_CASES;
import static waymark.kernel.Permission.VIEW_DIRECTORY;
import static waymark.kernel.Permission.WORK_CASES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The clocks and the law in the navigation, and the acts in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class NrmNavigation {

    @Bean
    NavItem nrmClocksItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                6,
                "NRM clocks",
                "Targets and dates of the people in the National Referral Mechanism, and the law they follow.",
                NavPage.of("My clocks", "/cases/clocks", WORK_CASES)
                        .foundBy("deadline target recovery reconsideration reasonable conclusive grounds"),
                NavPage.of("Clocks in numbers", "/case-clocks", COUNT_CASES).foundBy("how many late cases"),
                NavPage.of("Law and clocks", "/law-and-clocks", VIEW_DIRECTORY)
                        .foundBy("act section offence working days bank holidays rule"));
    }

    @Bean
    SearchPages lawPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Add a law",
                        "In law and clocks",
                        "/law-and-clocks/new",
                        CHANGE_SETTINGS,
                        "act section in force"),
                SearchPage.of(
                        "Add what follows from a law",
                        "An offence, a kind of exploitation or another list",
                        "/law-and-clocks/lists/new",
                        CHANGE_SETTINGS,
                        "offence list act"),
                SearchPage.of(
                        "Add a version of a clock",
                        "With the day from which it applies",
                        "/law-and-clocks/clocks/new",
                        CHANGE_SETTINGS,
                        "target deadline days rule"));
    }

    @Bean
    AuditedKind auditedNrm() {
        return AuditedKind.of("National Referral Mechanism")
                .act("record_nrm_step", "Recorded a step in the NRM")
                .act("take_back_nrm_step", "Took back a step in the NRM that was recorded by mistake")
                .act("change_nrm_references", "Recorded the references of the Home Office");
    }

    @Bean
    AuditedKind auditedLaw() {
        return AuditedKind.of("Law and clocks")
                .act("add_law", "Added a law")
                .act("change_law", "Changed %s of a law")
                .act("add_law_item", "Added to a list that follows from the law")
                .act("add_clock", "Added a clock")
                .act("check_clock", "Said who checked a clock");
    }
}
