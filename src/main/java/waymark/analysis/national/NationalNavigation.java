package waymark.analysis.national;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of the national picture, of local figures, of areas and of who is not reached; and what the audit
/// log calls what is done there.
@Configuration(proxyBeanMethods = false)
class NationalNavigation {

    @Bean
    NavItem nationalPictureItem() {
        return NavItem.of(
                NavGroup.BOARD,
                51,
                "Insight",
                "How the partnership compares with the country, and who is not reached.",
                NavPage.of("National picture", "/insight/national", VIEW_PACKS, "/insight/notes")
                        .foundBy("NRM statistics national referral mechanism Home Office figures referrals"),
                NavPage.of("Local figures", "/insight/local", VIEW_PACKS)
                        .foundBy("local benchmark rate population police force referrals"),
                NavPage.of("Areas", "/insight/areas", VIEW_PACKS).foundBy("map tiles areas compare outlines GeoJSON"),
                NavPage.of("Who is not reached", "/insight/reach", VIEW_PACKS)
                        .foundBy("coverage gaps communities census languages"),
                NavPage.of("Spreadsheets of national figures", ImportsController.PATH, ANALYSE_FIGURES)
                        .foundBy("import Home Office spreadsheet bulletin edition"));
    }

    @Bean
    AuditedKind auditedNationalFigures() {
        return AuditedKind.of("Spreadsheets of national figures")
                .act("bring_national_figures", "Brought a spreadsheet of national figures")
                .act("take_national_figures", "Took figures from a spreadsheet")
                .act("refuse_national_figures", "Put a spreadsheet of national figures aside")
                .field("file", "File")
                .field("figures", "Figures")
                .named(ANALYSE_FIGURES, """
                        select ref as object, edition as title, '/insight/national/imports/' || ref as path
                          from analysis.national_import where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedPictureNotes() {
        return AuditedKind.of("Notes beside charts").act("write_picture_note", "Wrote what changed beside a chart");
    }
}
