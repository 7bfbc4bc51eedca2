/// The access log in figures, for auditors: tables that any browser shows, and charts that a script draws from them.
package org.nationalid.portal.chart;
