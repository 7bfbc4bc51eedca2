/// One id runs through every hop and every log line of one request.
package org.nationalid.platform.correlation;
