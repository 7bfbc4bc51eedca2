package org.nationalid.portal.audit;

import java.util.ArrayList;
import java.util.List;

/// One filter that is set, for lists that people read.
///
/// @param field of the form
public record FilterFact(String field, String value) {
    /// In the order of the form; the case is no filter.
    public static List<FilterFact> of(AuditFilter filter) {
        List<FilterFact> facts = new ArrayList<>();
        filter.given().forEach((field, value) -> facts.add(new FilterFact(field, value)));
        facts.removeIf(fact -> fact.field().equals("case"));
        return facts;
    }
}
