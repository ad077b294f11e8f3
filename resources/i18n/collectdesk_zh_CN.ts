<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Failures</source>
        <comment>Try again in {n} min.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <comment>1 try left, then a {minutes}-minute wait.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <comment>{n} tries left, then a {minutes}-minute wait.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>Borrower</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>Letter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>Postal code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>Tracking number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>Number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>Dated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>Amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>State</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Best: {first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best: weekdays {first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls at this hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at this hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked not to be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked not to be contacted this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise {amount} by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise {amount} was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way}, incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter} posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter} recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not posted: a contact came between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>首次列入</translation>
    </message>
    <message>
        <source>{amount} less overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} more overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the oldest unpaid instalment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opt-out lifted</source>
        <translation>已解除拒绝联系</translation>
    </message>
    <message>
        <source>Asked for no contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountHeader</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>账龄</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Borrower</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>账龄</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>State</source>
        <translation>在催状态</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人接</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次联系</translation>
    </message>
    <message>
        <source>{what}, since {day}</source>
        <translation>{what}（{day}起）</translation>
    </message>
    <message>
        <source>{what} {hour}</source>
        <translation>{hour} {what}</translation>
    </message>
    <message>
        <source>{what} today</source>
        <translation>今日{what}</translation>
    </message>
    <message>
        <source>{what} {day}</source>
        <translation>{day} {what}</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} 天前</translation>
    </message>
    <message>
        <source>{n} shown of {all}</source>
        <translation>共 {all} 户，显示 {n} 户</translation>
    </message>
    <message>
        <source>No account matches “{text}” in {filters}</source>
        <translation>{filters} 中没有与“{text}”相符的账户</translation>
    </message>
    <message>
        <source>No account matches “{text}”</source>
        <translation>没有与“{text}”相符的账户</translation>
    </message>
    <message>
        <source>No account in {filters}</source>
        <translation>{filters} 中没有账户</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Import overdue list</source>
        <translation>导入逾期清单</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>查找账户</translation>
    </message>
    <message>
        <source>Clerks, supervisors and administrators import lists.</source>
        <translation>由文员、主管或管理员导入清单。</translation>
    </message>
    <message>
        <source>Overdue in all</source>
        <translation>逾期合计</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有账户</translation>
    </message>
    <message>
        <source>A clerk imports the overdue list; its accounts then stand here.</source>
        <translation>文员导入逾期清单后，账户会列在这里。</translation>
    </message>
    <message>
        <source>Import the overdue list from your loan system (.xlsx or .csv).</source>
        <translation>从贷款系统导入逾期清单（.xlsx 或 .csv）。</translation>
    </message>
    <message>
        <source>Search all accounts</source>
        <translation>在全部账户中查找</translation>
    </message>
    <message>
        <source>Search all {n}</source>
        <translation>在全部 {n} 户中查找</translation>
    </message>
    <message>
        <source>Search closed accounts too</source>
        <translation>同时查找已结束的账户</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除查找</translation>
    </message>
</context>
<context>
    <name>AfterHead</name>
    <message>
        <source>{who}, not known how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour of the contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BalanceTab</name>
    <message>
        <source>Owed by component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What, and where from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Nothing was ever owed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of: {component}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Log a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractTab</name>
    <message>
        <source>Loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>In this office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Rate a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue rate a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instalments overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Whole balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last instalment due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>在催状态</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人接</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>首次列入</translation>
    </message>
    <message>
        <source>Last list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>A fault in the program stopped this step.</source>
        <translation>程序出错，这一步已中止。</translation>
    </message>
    <message>
        <source>Nothing half-done was kept. The report below names places in the program only; it holds no names, numbers or amounts.</source>
        <translation>没有留下做到一半的内容。下面的报告只列出程序中的位置，不含姓名、号码或金额。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Open calendar</source>
        <translation>打开日历</translation>
    </message>
    <message>
        <source>Enter a day</source>
        <translation>请填日期</translation>
    </message>
    <message>
        <source>Enter a day, such as 27/11</source>
        <translation>请填日期，如 11/27</translation>
    </message>
    <message>
        <source>Enter a day after {day}</source>
        <translation>请填 {day} 之后的日期</translation>
    </message>
    <message>
        <source>Enter a day before {day}</source>
        <translation>请填 {day} 之前的日期</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The ID number {number} holds an impossible birth date.</source>
        <translation>身份证号 {number} 中的出生日期不存在。</translation>
    </message>
    <message>
        <source>Correct it in the list.</source>
        <translation>请在清单中更正。</translation>
    </message>
    <message>
        <source>The check digit of ID number {number} is wrong.</source>
        <translation>证件号 {number} 校验位有误。</translation>
    </message>
    <message>
        <source>An ID number of {digits} digits does not exist.</source>
        <translation>不存在 {digits} 位的证件号。</translation>
    </message>
    <message>
        <source>The ID number has {length} characters.</source>
        <translation>证件号长达 {length} 个字符。</translation>
    </message>
    <message>
        <source>{text} is a date where an amount is expected.</source>
        <translation>此处应为金额，却是日期：{text}。</translation>
    </message>
    <message>
        <source>Format the column as a number.</source>
        <translation>请把该列设为数字格式。</translation>
    </message>
    <message>
        <source>“{text}” is no amount.</source>
        <translation>「{text}」不是金额。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请填写数字。</translation>
    </message>
    <message>
        <source>Line {line} holds bytes that are no text.</source>
        <translation>第 {line} 行含有无法识别的字符。</translation>
    </message>
    <message>
        <source>Save the file again as UTF-8 or XLSX.</source>
        <translation>请另存为 UTF-8 或 XLSX。</translation>
    </message>
    <message>
        <source>“{text}” is no whole number.</source>
        <translation>「{text}」不是整数。</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>请填写整数。</translation>
    </message>
    <message>
        <source>“{text}” is no currency known here.</source>
        <translation>未知币种「{text}」。</translation>
    </message>
    <message>
        <source>Use CNY, USD, GBP, EUR, HKD, TWD or JPY.</source>
        <translation>请使用 CNY、USD、GBP、EUR、HKD、TWD 或 JPY。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program and save it again.</source>
        <translation>请用表格软件打开后重新保存。</translation>
    </message>
    <message>
        <source>{text} is not a day of this loan.</source>
        <translation>{text} 不可能是此贷款的日期。</translation>
    </message>
    <message>
        <source>Correct the date.</source>
        <translation>请更正日期。</translation>
    </message>
    <message>
        <source>There is no day {text}.</source>
        <translation>不存在日期 {text}。</translation>
    </message>
    <message>
        <source>{text} does not follow the column&apos;s order of day and month.</source>
        <translation>{text} 与该列的日月顺序不符。</translation>
    </message>
    <message>
        <source>Correct the date, or choose the other order.</source>
        <translation>请更正日期，或选择另一种顺序。</translation>
    </message>
    <message>
        <source>{text} has a year of two digits.</source>
        <translation>{text} 的年份只有两位。</translation>
    </message>
    <message>
        <source>Write the year with four digits.</source>
        <translation>请用四位数写年份。</translation>
    </message>
    <message>
        <source>“{text}” is no date.</source>
        <translation>「{text}」不是日期。</translation>
    </message>
    <message>
        <source>Write it as 2026-11-23.</source>
        <translation>请写成 2026-11-23。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Choose the file with the overdue list.</source>
        <translation>请选择逾期清单文件。</translation>
    </message>
    <message>
        <source>The spreadsheet turned this number into the date {text}.</source>
        <translation>表格软件把此号码变成了日期 {text}。</translation>
    </message>
    <message>
        <source>Format the column as text and enter it again.</source>
        <translation>请把该列设为文本格式后重新填写。</translation>
    </message>
    <message>
        <source>{text} lost digits: the spreadsheet kept it as a number.</source>
        <translation>{text} 已丢失位数：表格软件把它存成了数字。</translation>
    </message>
    <message>
        <source>Format the column as text and enter the number again.</source>
        <translation>请把该列设为文本格式后重新填写。</translation>
    </message>
    <message>
        <source>This is a web page, not a spreadsheet.</source>
        <translation>这是网页，不是表格。</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program and save it as XLSX.</source>
        <translation>请用表格软件打开并另存为 XLSX。</translation>
    </message>
    <message>
        <source>An account that left the list is cured, withdrawn or left.</source>
        <translation>移出清单的账户只能是已恢复、已撤回或已移出。</translation>
    </message>
    <message>
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sheet “{name}”.</source>
        <translation>没有工作表「{name}」。</translation>
    </message>
    <message>
        <source>Choose one of the file&apos;s sheets.</source>
        <translation>请选择文件中的工作表。</translation>
    </message>
    <message>
        <source>This is no spreadsheet.</source>
        <translation>这不是表格文件。</translation>
    </message>
    <message>
        <source>Choose a CSV, XLSX, XLS or ODS file.</source>
        <translation>请选择 CSV、XLSX、XLS 或 ODS 文件。</translation>
    </message>
    <message>
        <source>No table was found in this file.</source>
        <translation>文件中没有表格。</translation>
    </message>
    <message>
        <source>Something in this file is still open.</source>
        <translation>该文件还有未决事项。</translation>
    </message>
    <message>
        <source>Answer the questions above first.</source>
        <translation>请先回答上面的问题。</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>文件有密码保护。</translation>
    </message>
    <message>
        <source>Save it without a password, import it, then delete that copy.</source>
        <translation>请另存为无密码文件后导入，再删除该副本。</translation>
    </message>
    <message>
        <source>{count} people may be the same as someone known, first {name}.</source>
        <translation>有 {count} 人可能与已有人员相同，首位是 {name}。</translation>
    </message>
    <message>
        <source>Say for each whether it is one person.</source>
        <translation>请逐一确认是否为同一人。</translation>
    </message>
    <message>
        <source>A quotation mark opened near line {line} is never closed.</source>
        <translation>第 {line} 行附近的引号没有闭合。</translation>
    </message>
    <message>
        <source>Mend the line, or save the file as XLSX.</source>
        <translation>请修正该行，或另存为 XLSX。</translation>
    </message>
    <message>
        <source>A rate of {text} cannot be right.</source>
        <translation>利率 {text} 不合理。</translation>
    </message>
    <message>
        <source>Correct the rate.</source>
        <translation>请更正利率。</translation>
    </message>
    <message>
        <source>“{text}” is no rate.</source>
        <translation>「{text}」不是利率。</translation>
    </message>
    <message>
        <source>Write it as 14.4%.</source>
        <translation>请写成 14.4%。</translation>
    </message>
    <message>
        <source>A text of {length} characters does not fit here.</source>
        <translation>文字长达 {length} 字，无法放入。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请精简。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件过大。</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>请拆分为多个文件。</translation>
    </message>
    <message>
        <source>The sheet has too many rows ({rows}).</source>
        <translation>工作表行数过多（{rows}）。</translation>
    </message>
    <message>
        <source>The sheet has {columns} columns.</source>
        <translation>工作表有 {columns} 列。</translation>
    </message>
    <message>
        <source>Leave out the columns that are not needed.</source>
        <translation>请去掉不需要的列。</translation>
    </message>
    <message>
        <source>This choice is not known.</source>
        <translation>未知的选项。</translation>
    </message>
    <message>
        <source>There is no field “{name}”.</source>
        <translation>没有字段「{name}」。</translation>
    </message>
    <message>
        <source>“{file}” changed while it was read.</source>
        <translation>读取时文件「{file}」发生了变化。</translation>
    </message>
    <message>
        <source>Close it in other programs, then read it again.</source>
        <translation>请在其他程序中关闭它，再重新读取。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>无法读取「{file}」。</translation>
    </message>
    <message>
        <source>Check that it is there and not locked by another program.</source>
        <translation>请确认文件存在且未被其他程序占用。</translation>
    </message>
    <message>
        <source>{text} cannot be an amount of a loan.</source>
        <translation>{text} 不可能是贷款金额。</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>请更正。</translation>
    </message>
    <message>
        <source>The currency {currency} is not known here.</source>
        <translation>未知币种 {currency}。</translation>
    </message>
    <message>
        <source>{one} and {other} cannot be added.</source>
        <translation>{one} 与 {other} 不能相加。</translation>
    </message>
    <message>
        <source>Enter an amount such as 1,234.50.</source>
        <translation>请填写金额，如 1,234.50。</translation>
    </message>
    <message>
        <source>{text} is no whole cent.</source>
        <translation>{text} 不足一分。</translation>
    </message>
    <message>
        <source>Enter at most two decimals.</source>
        <translation>最多填写两位小数。</translation>
    </message>
    <message>
        <source>The shares do not add up.</source>
        <translation>份额合计有误。</translation>
    </message>
    <message>
        <source>This phone number was not understood.</source>
        <translation>无法识别该电话号码。</translation>
    </message>
    <message>
        <source>Write it with its area or country code.</source>
        <translation>请写明区号或国家代码。</translation>
    </message>
    <message>
        <source>This account is no longer worked ({state}).</source>
        <translation>该账户已不在催（{state}）。</translation>
    </message>
    <message>
        <source>Contacts that already happened can still be logged.</source>
        <translation>已发生的联系仍可登记。</translation>
    </message>
    <message>
        <source>This backup is damaged or was changed.</source>
        <translation>备份文件已损坏或被改动。</translation>
    </message>
    <message>
        <source>Nothing was restored. Choose an older backup.</source>
        <translation>未恢复任何内容。请选择更早的备份。</translation>
    </message>
    <message>
        <source>A backup cannot lie inside the office folder “{folder}”.</source>
        <translation>备份不能放在机构文件夹「{folder}」内。</translation>
    </message>
    <message>
        <source>Choose another folder, best on another disk.</source>
        <translation>请选择其他文件夹，最好在另一块磁盘上。</translation>
    </message>
    <message>
        <source>The backup “{name}” is not there.</source>
        <translation>找不到备份「{name}」。</translation>
    </message>
    <message>
        <source>Check whether the disk is connected, or choose another file.</source>
        <translation>请检查磁盘是否已连接，或选择其他文件。</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of CollectDesk.</source>
        <translation>此备份由更新版本的 CollectDesk 生成。</translation>
    </message>
    <message>
        <source>Update CollectDesk, then restore it.</source>
        <translation>请先更新 CollectDesk 再恢复。</translation>
    </message>
    <message>
        <source>The backup folder “{folder}” is not there.</source>
        <translation>备份文件夹「{folder}」不存在。</translation>
    </message>
    <message>
        <source>Connect the disk or choose another folder under Office.</source>
        <translation>请连接磁盘，或在「机构」中选择其他文件夹。</translation>
    </message>
    <message>
        <source>Another call of yours is not logged yet.</source>
        <translation>您还有一通电话未登记。</translation>
    </message>
    <message>
        <source>Log it or say why it was not made; then call here.</source>
        <translation>请先登记或说明未拨打的原因，再拨打此户。</translation>
    </message>
    <message>
        <source>There is no open call to end.</source>
        <translation>没有进行中的通话。</translation>
    </message>
    <message>
        <source>Say in a few words why the number was not dialled.</source>
        <translation>请简单说明未拨打的原因。</translation>
    </message>
    <message>
        <source>A negative amount has no words.</source>
        <translation>负数金额没有大写形式。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the last entry ({last}).</source>
        <translation>本机时钟早于最后一条记录（{last}）。</translation>
    </message>
    <message>
        <source>Nothing was saved. Set the clock, then try again.</source>
        <translation>未保存任何内容。请校准时钟后重试。</translation>
    </message>
    <message>
        <source>Enter the day of the call-back.</source>
        <translation>请填写回电日期。</translation>
    </message>
    <message>
        <source>The duration cannot be negative.</source>
        <translation>通话时长不能为负。</translation>
    </message>
    <message>
        <source>A contact cannot begin in the future.</source>
        <translation>联系时间不能晚于现在。</translation>
    </message>
    <message>
        <source>Enter when it happened.</source>
        <translation>请填写实际发生的时间。</translation>
    </message>
    <message>
        <source>The next step lies in the past.</source>
        <translation>下一步日期已过。</translation>
    </message>
    <message>
        <source>Enter today or a later day.</source>
        <translation>请填写今天或之后的日期。</translation>
    </message>
    <message>
        <source>Enter the day of the next step.</source>
        <translation>请填写下一步的日期。</translation>
    </message>
    <message>
        <source>Nobody was reached, so nobody can have said this.</source>
        <translation>无人接听，不会有此结果。</translation>
    </message>
    <message>
        <source>Choose who was reached, or another result.</source>
        <translation>请选择接听人，或更改结果。</translation>
    </message>
    <message>
        <source>This person owes nothing and is not called about the debt.</source>
        <translation>此人不承担债务，不就欠款致电。</translation>
    </message>
    <message>
        <source>Call the borrower or a guarantor.</source>
        <translation>请联系借款人或担保人。</translation>
    </message>
    <message>
        <source>The note is longer than {most} characters.</source>
        <translation>备注超过 {most} 字。</translation>
    </message>
    <message>
        <source>Shorten it; nothing was lost.</source>
        <translation>请精简，内容未丢失。</translation>
    </message>
    <message>
        <source>Choose 1 to 5.</source>
        <translation>请选择 1 至 5。</translation>
    </message>
    <message>
        <source>Not now: {why}.</source>
        <translation>现在不可：{why}。</translation>
    </message>
    <message>
        <source>Next: {next_lawful}.</source>
        <translation>下次可联系：{next_lawful}。</translation>
    </message>
    <message>
        <source>This computer no longer remembers a key for this office.</source>
        <translation>本机已不再记住此机构的密钥。</translation>
    </message>
    <message>
        <source>Unlock with your password.</source>
        <translation>请用密码解锁。</translation>
    </message>
    <message>
        <source>This computer has no safe place for a key.</source>
        <translation>本机没有可安全保存密钥的位置。</translation>
    </message>
    <message>
        <source>Go on unlocking with your password.</source>
        <translation>请继续使用密码解锁。</translation>
    </message>
    <message>
        <source>The disk with “{path}” did not answer.</source>
        <translation>「{path}」所在磁盘没有响应。</translation>
    </message>
    <message>
        <source>Nothing was half saved. Check the disk, then try again.</source>
        <translation>没有保存一半的内容。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made.</source>
        <translation>无法创建文件夹「{folder}」。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>请选择有写入权限的位置。</translation>
    </message>
    <message>
        <source>The disk with “{path}” is full.</source>
        <translation>「{path}」所在磁盘已满。</translation>
    </message>
    <message>
        <source>Nothing was half saved. Free some space, then try again.</source>
        <translation>没有保存一半的内容。请清理空间后重试。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written to.</source>
        <translation>「{path}」无法写入。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights or the write protection.</source>
        <translation>请检查文件夹权限或写保护。</translation>
    </message>
    <message>
        <source>Line {line} of the journal was changed from outside.</source>
        <translation>日志第 {line} 行被外部改动。</translation>
    </message>
    <message>
        <source>Nothing was written. Restore the last backup and tell your auditor.</source>
        <translation>未写入任何内容。请恢复最近的备份并通知审计员。</translation>
    </message>
    <message>
        <source>The key file was weakened from outside.</source>
        <translation>密钥文件的强度被外部降低。</translation>
    </message>
    <message>
        <source>Restore keys.json from a backup.</source>
        <translation>请从备份恢复 keys.json。</translation>
    </message>
    <message>
        <source>The key file is damaged.</source>
        <translation>密钥文件已损坏。</translation>
    </message>
    <message>
        <source>Restore keys.json from its copy keys.json.bak or from a backup.</source>
        <translation>请用 keys.json.bak 或备份恢复 keys.json。</translation>
    </message>
    <message>
        <source>The key file was written by a newer version of CollectDesk.</source>
        <translation>密钥文件由更新版本的 CollectDesk 写入。</translation>
    </message>
    <message>
        <source>Update CollectDesk.</source>
        <translation>请更新 CollectDesk。</translation>
    </message>
    <message>
        <source>The key file was changed from outside.</source>
        <translation>密钥文件被外部改动。</translation>
    </message>
    <message>
        <source>This account is no longer worked ({state}); no letter is written.</source>
        <translation>该账户已不在催（{state}），不再发信函。</translation>
    </message>
    <message>
        <source>Mail to {name} came back; there is no good address.</source>
        <translation>寄给 {name} 的信件已退回，没有可用地址。</translation>
    </message>
    <message>
        <source>Find the address, then enter it under People.</source>
        <translation>请核实地址后在「人员」中录入。</translation>
    </message>
    <message>
        <source>The balance holds a part the letter has no words for ({component}).</source>
        <translation>余额中有信函没有对应文字的部分（{component}）。</translation>
    </message>
    <message>
        <source>The borrower disputes the debt; no demand is written meanwhile.</source>
        <translation>借款人有争议，期间不发催告函。</translation>
    </message>
    <message>
        <source>Settle the dispute first.</source>
        <translation>请先处理争议。</translation>
    </message>
    <message>
        <source>No font has the character “{character}” ({codepoint}).</source>
        <translation>没有字体包含「{character}」（{codepoint}）。</translation>
    </message>
    <message>
        <source>Correct the text, or add a font with this character.</source>
        <translation>请更正文字，或添加含有此字的字体。</translation>
    </message>
    <message>
        <source>{name} has no address.</source>
        <translation>{name} 没有地址。</translation>
    </message>
    <message>
        <source>Import the list again with the address column, or ask the borrower.</source>
        <translation>请重新导入含地址列的清单，或向借款人询问。</translation>
    </message>
    <message>
        <source>This borrower is not to be contacted.</source>
        <translation>该借款人已停止联系。</translation>
    </message>
    <message>
        <source>Nothing is overdue here; no demand is written.</source>
        <translation>没有逾期金额，不发催告函。</translation>
    </message>
    <message>
        <source>“{number}” is no letter number.</source>
        <translation>「{number}」不是信函编号。</translation>
    </message>
    <message>
        <source>The day to pay by does not fit the letter&apos;s date.</source>
        <translation>付款期限与信函日期不符。</translation>
    </message>
    <message>
        <source>Choose a day within the next 90 days.</source>
        <translation>请选择未来 90 天内的日期。</translation>
    </message>
    <message>
        <source>A promise of {amount} by {due_on} is still open; no demand is written meanwhile.</source>
        <translation>承诺于 {due_on} 前还 {amount} 尚未到期，期间不发催告函。</translation>
    </message>
    <message>
        <source>Wait for its day.</source>
        <translation>请等待到期日。</translation>
    </message>
    <message>
        <source>Letter {number} was recalled; it would no longer be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new one once the cause has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template “{template}” has a fault in block {block}, line {line}: {reason}</source>
        <translation>模板「{template}」的 {block} 段第 {line} 行有误：{reason}</translation>
    </message>
    <message>
        <source>Mend the template; nothing was issued.</source>
        <translation>请修正模板；未签发任何信函。</translation>
    </message>
    <message>
        <source>There is no template “{template}” in this language.</source>
        <translation>没有该语言的模板「{template}」。</translation>
    </message>
    <message>
        <source>Choose another language.</source>
        <translation>请选择其他语言。</translation>
    </message>
    <message>
        <source>The template “{template}” is not meant for this country&apos;s law.</source>
        <translation>模板「{template}」不适用于本国法律。</translation>
    </message>
    <message>
        <source>Choose another template.</source>
        <translation>请选择其他模板。</translation>
    </message>
    <message>
        <source>The letter needs “{name}”, which is empty.</source>
        <translation>信函需要的「{name}」为空。</translation>
    </message>
    <message>
        <source>Enter it under Office or on the account.</source>
        <translation>请在「机构」或账户中填写。</translation>
    </message>
    <message>
        <source>There is no envelope window “{name}”.</source>
        <translation>没有信封窗口「{name}」。</translation>
    </message>
    <message>
        <source>Choose one under Office.</source>
        <translation>请在「机构」中选择。</translation>
    </message>
    <message>
        <source>“{folder}” already holds something.</source>
        <translation>「{folder}」中已有内容。</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>请换一个名称或位置。</translation>
    </message>
    <message>
        <source>The name “{folder}” belongs to something else.</source>
        <translation>名称「{folder}」已被占用。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The office “{folder}” is open in another window.</source>
        <translation>机构「{folder}」已在另一窗口打开。</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>请先关闭那个窗口。</translation>
    </message>
    <message>
        <source>Enter the office&apos;s name.</source>
        <translation>请填写机构名称。</translation>
    </message>
    <message>
        <source>“{folder}” lies on a network drive; two computers writing there would damage it.</source>
        <translation>「{folder}」位于网络驱动器，多台电脑写入会损坏数据。</translation>
    </message>
    <message>
        <source>Choose a folder on this computer&apos;s own disk.</source>
        <translation>请选择本机磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Choose the country whose rules apply.</source>
        <translation>请选择适用规则的国家。</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation>没有时区「{zone}」。</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Say why the wish is lifted.</source>
        <translation>请说明解除的原因。</translation>
    </message>
    <message>
        <source>The password must not be the name.</source>
        <translation>密码不能与姓名相同。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选密码。</translation>
    </message>
    <message>
        <source>The password needs at least {least} characters.</source>
        <translation>密码至少需要 {least} 个字符。</translation>
    </message>
    <message>
        <source>A sentence of four or five words is good.</source>
        <translation>可以用一句四五个词的话。</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>这不是电话号码。</translation>
    </message>
    <message>
        <source>This number does not belong to the account.</source>
        <translation>该号码不属于此账户。</translation>
    </message>
    <message>
        <source>This number is not in use ({state}).</source>
        <translation>该号码不可用（{state}）。</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>请选择其他号码。</translation>
    </message>
    <message>
        <source>Letter {number} is dated {dated}; it cannot have been posted before.</source>
        <translation>信函 {number} 的日期为 {dated}，寄出日期不能更早。</translation>
    </message>
    <message>
        <source>Correct the day.</source>
        <translation>请更正日期。</translation>
    </message>
    <message>
        <source>The day of posting lies in the future.</source>
        <translation>寄出日期不能晚于今天。</translation>
    </message>
    <message>
        <source>Enter the day it was really posted.</source>
        <translation>请填写实际寄出的日期。</translation>
    </message>
    <message>
        <source>Choose the letters that were posted.</source>
        <translation>请选择已寄出的信函。</translation>
    </message>
    <message>
        <source>Letter {number} is not waiting to be posted ({state}).</source>
        <translation>信函 {number} 不在待寄状态（{state}）。</translation>
    </message>
    <message>
        <source>Letter {number} has no tracking number.</source>
        <translation>信函 {number} 缺少邮件号码。</translation>
    </message>
    <message>
        <source>Enter it from the receipt.</source>
        <translation>请按回执填写。</translation>
    </message>
    <message>
        <source>Tracking number {tracking} already belongs to letter {number}.</source>
        <translation>邮件号码 {tracking} 已用于信函 {number}。</translation>
    </message>
    <message>
        <source>Check the receipt.</source>
        <translation>请核对回执。</translation>
    </message>
    <message>
        <source>The printer did not take the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the printer, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the promised amount.</source>
        <translation>请填写承诺金额。</translation>
    </message>
    <message>
        <source>The promise is higher than what is owed ({owed}).</source>
        <translation>承诺金额高于欠款（{owed}）。</translation>
    </message>
    <message>
        <source>The promised day lies in the past.</source>
        <translation>承诺日期已过。</translation>
    </message>
    <message>
        <source>The promised day is more than {days} days ahead.</source>
        <translation>承诺日期超过 {days} 天。</translation>
    </message>
    <message>
        <source>Choose an earlier day, or ask a supervisor.</source>
        <translation>请选择更早的日期，或请示主管。</translation>
    </message>
    <message>
        <source>There are {open} open promises already.</source>
        <translation>已有 {open} 项未到期承诺。</translation>
    </message>
    <message>
        <source>A supervisor may add another.</source>
        <translation>可由主管再行添加。</translation>
    </message>
    <message>
        <source>Enter the promised day.</source>
        <translation>请填写承诺日期。</translation>
    </message>
    <message>
        <source>An amount is entered, but the result is no promise.</source>
        <translation>已填金额，但结果不是承诺。</translation>
    </message>
    <message>
        <source>Choose Promise, or clear the amount.</source>
        <translation>请选择「承诺」，或清除金额。</translation>
    </message>
    <message>
        <source>This entry is no longer there.</source>
        <translation>该条目已不存在。</translation>
    </message>
    <message>
        <source>The recovery key has {have} characters too few or too many.</source>
        <translation>恢复密钥的字符数不对（{have}）。</translation>
    </message>
    <message>
        <source>Type all groups as printed.</source>
        <translation>请按打印件输入全部分组。</translation>
    </message>
    <message>
        <source>Group {group} of the recovery key is mistyped.</source>
        <translation>恢复密钥第 {group} 组有误。</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet.</source>
        <translation>请与打印件核对。</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>您的角色无此权限。</translation>
    </message>
    <message>
        <source>Ask a colleague whose role may.</source>
        <translation>请有权限的同事操作。</translation>
    </message>
    <message>
        <source>The rule pack {file} has a fault in rule {rule}, field {field}.</source>
        <translation>规则包 {file} 的规则 {rule} 字段 {field} 有误。</translation>
    </message>
    <message>
        <source>Reinstall CollectDesk.</source>
        <translation>请重新安装 CollectDesk。</translation>
    </message>
    <message>
        <source>There is no rule pack “{pack}”.</source>
        <translation>没有规则包「{pack}」。</translation>
    </message>
    <message>
        <source>A sealed letter was damaged on the disk.</source>
        <translation>磁盘上的一封密封信函已损坏。</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>请从备份恢复。</translation>
    </message>
    <message>
        <source>A sealed letter is missing from the office folder.</source>
        <translation>机构文件夹中缺少一封密封信函。</translation>
    </message>
    <message>
        <source>Who has left does not come back under the old entry.</source>
        <translation>已离职的条目不能恢复。</translation>
    </message>
    <message>
        <source>Add the person anew.</source>
        <translation>请重新添加此人。</translation>
    </message>
    <message>
        <source>The office needs at least one member of staff.</source>
        <translation>机构至少需要一名员工。</translation>
    </message>
    <message>
        <source>The office needs at least one administrator.</source>
        <translation>机构至少需要一名管理员。</translation>
    </message>
    <message>
        <source>Make somebody else administrator first.</source>
        <translation>请先将他人设为管理员。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>There is already a member of staff called {name}.</source>
        <translation>已有名为 {name} 的员工。</translation>
    </message>
    <message>
        <source>Add a middle name or initial.</source>
        <translation>请加以区分。</translation>
    </message>
    <message>
        <source>This member of staff has no key any more.</source>
        <translation>该员工已没有密钥。</translation>
    </message>
    <message>
        <source>Nobody here is called {name}.</source>
        <translation>没有名为 {name} 的员工。</translation>
    </message>
    <message>
        <source>Choose a name from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>The recovery key opens no day&apos;s work; it sets a new password.</source>
        <translation>恢复密钥仅用于设置新密码。</translation>
    </message>
    <message>
        <source>The office is busy with another job.</source>
        <translation>机构正忙于其他作业。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The office file is damaged.</source>
        <translation>机构文件已损坏。</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore the last backup.</source>
        <translation>未作任何更改。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The office was last opened by a newer version of CollectDesk.</source>
        <translation>该机构曾由更新版本的 CollectDesk 打开。</translation>
    </message>
    <message>
        <source>Update CollectDesk; nothing was changed.</source>
        <translation>请更新 CollectDesk；未作任何更改。</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds no office.</source>
        <translation>文件夹「{folder}」中没有机构数据。</translation>
    </message>
    <message>
        <source>Choose another folder, or restore a backup.</source>
        <translation>请选择其他文件夹，或恢复备份。</translation>
    </message>
    <message>
        <source>The key file of “{folder}” is missing.</source>
        <translation>「{folder}」的密钥文件缺失。</translation>
    </message>
    <message>
        <source>Put keys.json back from a backup; without it nobody can read the office.</source>
        <translation>请从备份放回 keys.json；没有它无人能读取数据。</translation>
    </message>
    <message>
        <source>This key does not open the office.</source>
        <translation>此密钥无法打开该机构。</translation>
    </message>
    <message>
        <source>Restore keys.json and office.db from the same backup.</source>
        <translation>请从同一备份恢复 keys.json 和 office.db。</translation>
    </message>
    <message>
        <source>Too many wrong passwords.</source>
        <translation>密码错误次数过多。</translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>This recovery key does not open the office.</source>
        <translation>此恢复密钥无法打开该机构。</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>My figures today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished">已履行</translation>
    </message>
    <message>
        <source>Letters written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why number {n}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also due on this account: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may be called now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls are allowed again from {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 may not be contacted now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} may not be contacted now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wait at the end with their time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>any state</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, ID or contract no.</source>
        <translation>姓名、拼音、电话、证件或合同号</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>查找账户</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>IdleView</name>
    <message>
        <source>Log a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log without calling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation>致电</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>寄信函</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is no longer worked: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact that already happened can still be logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter reaches the borrower; new numbers come with the next list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F3 calls:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F3 calls the chosen number:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules are asked first. Then the number is shown until the call is logged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveView</name>
    <message>
        <source>The number {number} was shown for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call is not logged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialled, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not dialled, because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record: not dialled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterLists</name>
    <message>
        <source>The newest {n} of {of}; the search finds the older ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter matches “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an account and press F6 to write its borrower a demand letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters wait here from the moment they are issued until they are with the post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To post</source>
        <translation>待寄出</translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters to post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register of letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, tracking, borrower</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted {day} by {service}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalled: it would no longer be true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and amount as of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed as issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post 1 letter dated {day}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post {n} letters dated {day}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted letters go on each account&apos;s timeline, with service and tracking number. This cannot be taken back; check it against the receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post 1 letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post {n} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 letter posted on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} letters posted on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On each account&apos;s timeline, with service and tracking number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {n} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This letter was recalled; it would no longer be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {n} as posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post 1 letter dated {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post {n} letters dated {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Find a letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersTab</name>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>在催状态</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>寄信函</translation>
    </message>
    <message>
        <source>A formal demand is written in the borrower&apos;s language from what the account owes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>draft kept {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for falling behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Willing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Able</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Save and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Account, action or page</source>
        <translation>账户、操作或页面</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Lock or switch user</source>
        <translation>锁定或切换用户</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>Enter an amount</source>
        <translation>请填金额</translation>
    </message>
    <message>
        <source>Two decimals at most</source>
        <translation>最多两位小数</translation>
    </message>
    <message>
        <source>Enter a smaller amount</source>
        <translation>金额过大</translation>
    </message>
    <message>
        <source>Enter figures, such as 2,000.00</source>
        <translation>请填数字，如 2,000.00</translation>
    </message>
    <message>
        <source>Enter more than 0</source>
        <translation>须大于 0</translation>
    </message>
</context>
<context>
    <name>NextRow</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour of the call-back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Choose who was reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人接</translation>
    </message>
    <message>
        <source>Wrong no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Save letter {number} as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is not encrypted; keep it where only your office can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 letter went to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} letters went to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as posted once it is with the post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing 1 letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing {n} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling drops what the printer does not have yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>A wish holds at once: the rules refuse that channel until it is lifted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonBlock</name>
    <message>
        <source>No contact point on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {channel} since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record: no {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the wish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointLine</name>
    <message>
        <source>Show for 30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostPanel</name>
    <message>
        <source>Tracking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number on the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already entered for {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already belongs to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the receipts, typed or scanned. Enter goes to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service gives no tracking number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went to the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>约剩 {n} 秒</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>约剩 {n} 分钟</translation>
    </message>
    <message>
        <source>{count}, {left}</source>
        <translation>{count}，{left}</translation>
    </message>
</context>
<context>
    <name>PromiseBlock</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 27, +3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusedView</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lawful time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the wish is lifted (tab People)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>寄信函</translation>
    </message>
    <message>
        <source>.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to that call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter as it prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>May I contact now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract in brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of past talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} equal instalments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} × equal principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>Enter an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an hour, such as 14:00</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished">未履行</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished">新增</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">待履行</translation>
    </message>
    <message>
        <source>Due today, by the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken and past promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, no contact yet</source>
        <translation type="unfinished">新增，尚未联系</translation>
    </message>
    <message>
        <source>Planned for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters to write and post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untouched for two weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May not be contacted now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise of {money} due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken promise of {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise of {money} was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {days} overdue, no contact yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {number} to post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact for {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dated {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last contact {when}: {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no phone number in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {hour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the group the larger amount comes first: {money} overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} at {hour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes before everything without an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the group the earlier hour comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot wait until tomorrow; what has an hour comes before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes right after what is due today: nobody has spoken to them since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes after promises: the first contact is still to be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was planned for a day, not for an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs nobody on the phone, so calls come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no contact, no letter and no plan for two weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits at the end: no phone number is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a letter, or find a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits at the end: the borrower asked not to be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a letter instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits at the end: the rules forbid a call now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {time} on it stands among the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation type="unfinished">今天</translation>
    </message>
    <message>
        <source>opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to do · {done} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished">逾期金额</translation>
    </message>
    <message>
        <source>May I contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation type="unfinished">本人</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises, call-backs, new accounts and letters to post stand here when they are due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clerk imports the overdue list; new accounts then stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation type="unfinished">还没有账户</translation>
    </message>
    <message>
        <source>Import the overdue list: new accounts then stand here, the largest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import overdue list</source>
        <translation type="unfinished">导入逾期清单</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>No number or address on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, and what instead?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishForm</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Collector</source>
        <translation>催收员</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>文员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在催</translation>
    </message>
    <message>
        <source>Cured</source>
        <translation>已恢复正常</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Left the list</source>
        <translation>已移出清单</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>In contact</source>
        <translation>联系中</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Hardship</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>停止联系</translation>
    </message>
    <message>
        <source>Asks plan</source>
        <translation>申请分期</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>称已还</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Left message</source>
        <translation>已留言</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>他人接听</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>Number not in use</source>
        <translation>空号</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>错号</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>已故</translation>
    </message>
    <message>
        <source>Not dialled</source>
        <translation>未拨打</translation>
    </message>
    <message>
        <source>Job lost</source>
        <translation>失业</translation>
    </message>
    <message>
        <source>Less income</source>
        <translation>收入减少</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>疾病</translation>
    </message>
    <message>
        <source>Business failing</source>
        <translation>经营困难</translation>
    </message>
    <message>
        <source>Family matter</source>
        <translation>家庭原因</translation>
    </message>
    <message>
        <source>Forgot</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Unwilling</source>
        <translation>不愿还</translation>
    </message>
    <message>
        <source>Says it was fraud</source>
        <translation>称遭诈骗</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Guarantor</source>
        <translation>担保人</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>他人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人接</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>致电</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>寄信函</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>主管复核</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用支出</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Not divided in the list</source>
        <translation>清单未拆分</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>首次列入</translation>
    </message>
    <message>
        <source>Change in the list</source>
        <translation>清单变动</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法务</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>home</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>work</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Mail returned</source>
        <translation>退信</translation>
    </message>
    <message>
        <source>borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>co-borrower</source>
        <translation>共同借款人</translation>
    </message>
    <message>
        <source>guarantor</source>
        <translation>担保人</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待履行</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>Kept late</source>
        <translation>逾期履行</translation>
    </message>
    <message>
        <source>Partly kept</source>
        <translation>部分履行</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>未履行</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被替代</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>To post</source>
        <translation>待寄出</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>EMS</source>
        <translation>EMS</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>挂号信</translation>
    </message>
    <message>
        <source>Ordinary mail</source>
        <translation>平信</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>专人送达</translation>
    </message>
    <message>
        <source>Formal demand</source>
        <translation>催告函</translation>
    </message>
    <message>
        <source>Equal instalments</source>
        <translation>等额本息</translation>
    </message>
    <message>
        <source>Equal principal</source>
        <translation>等额本金</translation>
    </message>
    <message>
        <source>Interest only, then bullet</source>
        <translation>先息后本</translation>
    </message>
    <message>
        <source>One payment at the end</source>
        <translation>一次还本付息</translation>
    </message>
    <message>
        <source>As in the contract</source>
        <translation>按合同约定</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Promise due today</source>
        <translation>今日到期承诺</translation>
    </message>
    <message>
        <source>Broken promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise past its day</source>
        <translation>承诺已过期</translation>
    </message>
    <message>
        <source>Letter to write</source>
        <translation>待写信函</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>New, no contact yet</source>
        <translation>新增，尚未联系</translation>
    </message>
    <message>
        <source>Letter to post</source>
        <translation>待寄信函</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>可以联系</translation>
    </message>
    <message>
        <source>Outside the hours {opens}–{closes}</source>
        <translation>不在 {opens}–{closes} 时段内</translation>
    </message>
    <message>
        <source>Asked not to be contacted this way since {since}</source>
        <translation>自 {since} 起要求不以此方式联系</translation>
    </message>
    <message>
        <source>No phone number in use</source>
        <translation>没有可用电话</translation>
    </message>
    <message>
        <source>read in the law&apos;s text</source>
        <translation>已核对法条原文</translation>
    </message>
    <message>
        <source>read in a summary: check before use</source>
        <translation>仅见摘要：使用前请核对</translation>
    </message>
    <message>
        <source>not verified: check before use</source>
        <translation>未核实：使用前请核对</translation>
    </message>
    <message>
        <source>Office founded</source>
        <translation>机构已建立</translation>
    </message>
    <message>
        <source>Office details changed</source>
        <translation>机构信息已修改</translation>
    </message>
    <message>
        <source>Staff member added</source>
        <translation>已添加员工</translation>
    </message>
    <message>
        <source>Staff member changed</source>
        <translation>员工已修改</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>Account in a list</source>
        <translation>账户列入清单</translation>
    </message>
    <message>
        <source>Overdue list imported</source>
        <translation>已导入逾期清单</translation>
    </message>
    <message>
        <source>Number shown for a call</source>
        <translation>为通话显示号码</translation>
    </message>
    <message>
        <source>Contact point revealed</source>
        <translation>已显示联系方式</translation>
    </message>
    <message>
        <source>Contact logged</source>
        <translation>已登记联系</translation>
    </message>
    <message>
        <source>Call left without talk</source>
        <translation>通话未进行</translation>
    </message>
    <message>
        <source>Opt-out recorded</source>
        <translation>已登记拒绝联系</translation>
    </message>
    <message>
        <source>Opt-out lifted</source>
        <translation>已解除拒绝联系</translation>
    </message>
    <message>
        <source>Next step planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up closed</source>
        <translation>跟进已完成</translation>
    </message>
    <message>
        <source>Letter issued</source>
        <translation>已签发信函</translation>
    </message>
    <message>
        <source>Letter printed or saved</source>
        <translation>信函已打印或保存</translation>
    </message>
    <message>
        <source>Letter posted</source>
        <translation>信函已寄出</translation>
    </message>
    <message>
        <source>Letters posted</source>
        <translation>信函批次已寄出</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>已备份并校验</translation>
    </message>
    <message>
        <source>Journal entries erased</source>
        <translation>日志内容已删除</translation>
    </message>
    <message>
        <source>Demo office filled</source>
        <translation>示例机构已生成</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Back in the list</source>
        <translation>重新列入</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>WriteForm</name>
    <message>
        <source>No address to write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The borrower reads {language}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To, as it will print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WriteLetterPage</name>
    <message>
        <source>Demand letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper is being set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the day to pay by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter can be written now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter is being issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Language: {language}, the borrower&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording, address and amount checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>It gets its number when issued, and is then sealed as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
