/// The quarter: its calendar, the return of each area, and the board pack made from the returns that the
/// board accepted.
///
/// A return goes from its area to the board and never back in silence: who submits it does not accept it, a
/// sending back gives its reasons, and once the pack is issued nobody writes in it again. The pack is frozen:
/// what the board saw stays what the board saw, and anyone can check it by its SHA-256.
///
/// This package sits on top of `packs`, which use `returns`, which use `decisions`, which use `quarters`.
/// Start at [waymark.governance.returns.AreaReturn], then [waymark.governance.packs.BoardPack].
@ApplicationModule(
        displayName = "Governance",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "audit :: seal",
            "access",
            "directory",
            "directory :: offboarding",
            "documents",
            "strategy",
            "strategy :: rag",
            "strategy :: objectives",
            "strategy :: actions",
            "strategy :: measures",
            "notices",
            "insight",
            "reminders",
            "risks"
        })
@NullMarked
package waymark.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
