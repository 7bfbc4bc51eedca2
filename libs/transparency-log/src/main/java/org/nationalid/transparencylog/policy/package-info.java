/// Whom to believe (C2SP tlog-policy): which logs, which witnesses, and how many of them.
package org.nationalid.transparencylog.policy;
