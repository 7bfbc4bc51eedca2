/// Logs as others see them: a folder or an address with checkpoint and tiles (C2SP tlog-tiles), and whom to believe.
package org.nationalid.admin.log;
