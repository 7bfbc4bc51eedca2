/// Names of citizens for auditors. Storage and the citizen's own view know a person by the reference that
/// identity-service made for this service; an auditor sees a tag that is another one each quarter.
package org.nationalid.audit.subject;
