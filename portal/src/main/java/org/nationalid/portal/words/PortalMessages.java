package org.nationalid.portal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The portal's words. Texts: `messages/portal_<tag>.properties`, one file per language, in the order of this list.
@MessageBundle(value = "portal", locale = "en")
public interface PortalMessages {
    @Message
    String sections();

    @Message
    String home();

    @Message
    String toHome();

    @Message
    String signIn();

    @Message
    String signOut();

    @Message
    String signedOut();

    @Message
    String homeTitle();

    @Message
    String homeLead();

    @Message
    String homeNeed();

    @Message
    String consents();

    @Message
    String consentsDoor();

    @Message
    String accesses();

    @Message
    String accessesDoor();

    @Message
    String audit();

    @Message
    String auditDoor();

    @Message
    String consentsLead();

    @Message
    String consentsNone();

    @Message
    String consentsPast();

    @Message
    String state(String state);

    @Message
    String maySee();

    @Message
    String couldSee();

    @Message
    String why();

    @Message
    String since();

    @Message
    String until();

    @Message
    String stateLabel();

    @Message
    String withdrawnOn();

    @Message
    String withdraw();

    @Message
    String withdrawOf(String party);

    @Message
    String withdrawTitle(String party);

    @Message
    String withdrawEffectLabel();

    @Message
    String withdrawEffect(String party);

    @Message
    String withdrawKeptLabel();

    @Message
    String withdrawKept(String party);

    @Message
    String withdrawUndoLabel();

    @Message
    String withdrawUndo(String party);

    @Message
    String withdrawNo();

    @Message
    String withdrawDone(String party);

    @Message
    String accessesLead();

    @Message
    String accessesProof();

    @Message
    String accessesNone();

    @Message
    String what(String type);

    @Message
    String kind(String type);

    @Message
    String who();

    @Message
    String you();

    @Message
    String when();

    @Message
    String how();

    @Message
    String method(String amr);

    @Message
    String dataItems();

    @Message
    String item(String code);

    @Message
    String outcome();

    @Message
    String succeeded();

    @Message
    String failed();

    @Message
    String proof();

    @Message
    String proofSoon();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String pages();

    @Message
    String auditNotice();

    @Message
    String auditParty();

    @Message
    String auditSubject();

    @Message
    String auditType();

    @Message
    String auditFrom(String zone);

    @Message
    String auditTo(String zone);

    @Message
    String auditAny();

    @Message
    String auditSearch();

    @Message
    String auditClear();

    @Message
    String auditTimeWrong();

    @Message
    String auditFound();

    @Message
    String auditNone();

    @Message
    String auditOfficer();

    @Message
    String auditCorrelation();

    @Message
    String auditIndex();

    @Message
    String auditProof();

    @Message
    String refusedTitle();

    @Message
    String refusedDetail();

    @Message
    String sessionOverTitle();

    @Message
    String sessionOverDetail();

    @Message
    String officersOnlyTitle();

    @Message
    String officersOnlyDetail();

    @Message
    String notFoundTitle();

    @Message
    String notFoundDetail();

    @Message
    String notReadyTitle();

    @Message
    String notReadyDetail();

    @Message
    String unavailableTitle();

    @Message
    String unavailableDetail();
}
