package org.nationalid.portal.officer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages for acts of office. Texts: `messages/officer_<tag>.properties`, one file per language, in
/// the order of this list.
@MessageBundle(value = "officer", locale = "en")
public interface OfficerMessages {
    @Message
    String tools();

    @Message
    String search();

    @Message
    String reveals();

    @Message
    String revealsLead();

    @Message
    String revealsNone();

    @Message
    String revealsFound();

    @Message
    String revealAsk();

    @Message
    String revealAskWho();

    @Message
    String revealNotice();

    @Message
    String revealSend();

    @Message
    String revealMine();

    @Message
    String revealWaits();

    @Message
    String revealWithdraw();

    @Message
    String revealOfCase(String caseNumber);

    @Message
    String revealState(String state);

    @Message
    String caseNumber();

    @Message
    String reason();

    @Message
    String reasonHint();

    @Message
    String tag();

    @Message
    String tags();

    @Message
    String tagsHint();

    @Message
    String tagCount();

    @Message
    String discloseAfter();

    @Message
    String discloseAfterHint();

    @Message
    String cancel();

    @Message
    String state();

    @Message
    String requestedAt();

    @Message
    String requesterUnit();

    @Message
    String notice();

    @Message
    String noticeAtOnce();

    @Message
    String noticeAfter();

    @Message
    String decidedAt();

    @Message
    String deciderUnit();

    @Message
    String note();

    @Message
    String endsAt();

    @Message
    String decide();

    @Message
    String approve();

    @Message
    String refuse();

    @Message
    String showIdentity();

    @Message
    String identity();

    @Message
    String identityLogged();

    @Message
    String name();

    @Message
    String birthdate();

    @Message
    String personState();

    @Message
    String personStatus(String status);

    @Message
    String backToReveals();

    @Message
    String problem(String slug);

    @Message
    String yes();

    @Message
    String no();

    @Message
    String holds();

    @Message
    String holdsLead();

    @Message
    String holdsNone();

    @Message
    String holdPlace();

    @Message
    String holdNotice();

    @Message
    String holdWhat();

    @Message
    String holdScope(String scope);

    @Message
    String holdWhich();

    @Message
    String holdWhichHint();

    @Message
    String holdUntil();

    @Message
    String holdInForce();

    @Message
    String holdLifted();

    @Message
    String holdOver();

    @Message
    String holdLift();

    @Message
    String holdLiftCase();

    @Message
    String retentionProfile();

    @Message
    String retentionKept();

    @Message
    String retentionPeriod(int years, int months);

    @Message
    String retentionPurpose();

    @Message
    String retentionLast();

    @Message
    String retentionDone(long destroyed, long held);

    @Message
    String retentionNever();

    @Message
    String anomalies();

    @Message
    String anomaliesLead();

    @Message
    String findingsAll();

    @Message
    String findingsNone();

    @Message
    String findingState(String state);

    @Message
    String anomaly(String report);

    @Message
    String figure(String name);

    @Message
    String actor();

    @Message
    String day();

    @Message
    String dayUtc();

    @Message
    String showRows();

    @Message
    String judge();

    @Message
    String explain();

    @Message
    String raise();

    @Message
    String reopen();

    @Message
    String runReports();
}
