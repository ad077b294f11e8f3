<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>Best: {first}–{last}</source>
        <translation>最佳：{first}–{last} 点</translation>
    </message>
    <message>
        <source>Best: weekdays {first}–{last}</source>
        <translation>最佳：工作日 {first}–{last} 点</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>不可致电</translation>
    </message>
    <message>
        <source>best: {hours}</source>
        <translation>宜：{hours}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Next: {moment}</source>
        <translation>下次：{moment}</translation>
    </message>
    <message>
        <source>No calls at this hour</source>
        <translation>此时段不可致电</translation>
    </message>
    <message>
        <source>Not at this hour</source>
        <translation>此时段不可联系</translation>
    </message>
    <message>
        <source>No calls to this person</source>
        <translation>不可致电此人</translation>
    </message>
    <message>
        <source>No contact this way</source>
        <translation>不可用此方式联系</translation>
    </message>
    <message>
        <source>Asked not to be called</source>
        <translation>本人要求不要致电</translation>
    </message>
    <message>
        <source>Asked not to be contacted this way</source>
        <translation>本人要求不要以此方式联系</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>{action} {when}</source>
        <translation>{when} {action}</translation>
    </message>
    <message>
        <source>Promise {amount} by {day}</source>
        <translation>承诺 {day}前还 {amount}</translation>
    </message>
    <message>
        <source>Promise {amount} was due {day}</source>
        <translation>承诺 {amount}，{day}到期</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>“{note}”</translation>
    </message>
    <message>
        <source>{way}, incoming</source>
        <translation>{way}，对方来电或来访</translation>
    </message>
    <message>
        <source>{letter} posted</source>
        <translation>{letter}已寄出</translation>
    </message>
    <message>
        <source>{letter} recalled</source>
        <translation>{letter}已撤回</translation>
    </message>
    <message>
        <source>Not posted: a contact came between</source>
        <translation>未寄出：期间有新的联系</translation>
    </message>
    <message>
        <source>{letter} written</source>
        <translation>{letter}已生成</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>首次列入</translation>
    </message>
    <message>
        <source>{amount} less overdue</source>
        <translation>逾期减少 {amount}</translation>
    </message>
    <message>
        <source>{amount} more overdue</source>
        <translation>逾期增加 {amount}</translation>
    </message>
    <message>
        <source>the oldest unpaid instalment</source>
        <translation>最早一期未还</translation>
    </message>
    <message>
        <source>Became overdue</source>
        <translation>开始逾期</translation>
    </message>
    <message>
        <source>Opt-out lifted</source>
        <translation>已解除拒绝联系</translation>
    </message>
    <message>
        <source>Asked for no contact</source>
        <translation>要求不再联系</translation>
    </message>
    <message>
        <source>Flag lifted: {flag}</source>
        <translation>标记解除：{flag}</translation>
    </message>
    <message>
        <source>Flag: {flag}</source>
        <translation>标记：{flag}</translation>
    </message>
    <message>
        <source>Assigned to {name}</source>
        <translation>分配给 {name}</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>before: {name}</source>
        <translation>原负责人：{name}</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>致电</translation>
    </message>
    <message>
        <source>Call, or stop the clock</source>
        <translation>致电，或停止计时</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Log a promise</source>
        <translation>登记承诺</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>寄信函</translation>
    </message>
    <message>
        <source>Log without calling</source>
        <translation>不致电，直接登记</translation>
    </message>
    <message>
        <source>Record an opt-out</source>
        <translation>记录拒绝联系</translation>
    </message>
    <message>
        <source>Raise a flag</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Assign to somebody else</source>
        <translation>分配给其他人</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并下一户</translation>
    </message>
    <message>
        <source>Save and stay</source>
        <translation>保存并停留</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>下一户</translation>
    </message>
    <message>
        <source>Previous account</source>
        <translation>上一户</translation>
    </message>
    <message>
        <source>Back to the account</source>
        <translation>返回账户</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一页签</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一页签</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日子</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Owes the debt.</source>
        <translation>承担债务。</translation>
    </message>
    <message>
        <source>Owes the debt with the borrower and is contacted about it.</source>
        <translation>与借款人共同承担债务，可就债务联系。</translation>
    </message>
    <message>
        <source>Owes as the guarantee says and is contacted about it.</source>
        <translation>按担保约定承担债务，可就债务联系。</translation>
    </message>
    <message>
        <source>Owes nothing: relays a message only, is not called about the debt.</source>
        <translation>不承担债务：仅转达，不就债务致电。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add to the account</source>
        <translation>添加到账户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Why this role</source>
        <translation>变更角色的原因</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>另有其人</translation>
    </message>
    <message>
        <source>Link {name}</source>
        <translation>关联{name}</translation>
    </message>
    <message>
        <source>Raise the flag</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Since (empty: today)</source>
        <translation>起始（留空：今天）</translation>
    </message>
    <message>
        <source>Until (empty: until lifted)</source>
        <translation>截止（留空：至解除）</translation>
    </message>
    <message>
        <source>Record: no {channel}</source>
        <translation>记录：不接受{channel}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪一个</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>{value}: enter only to correct it</source>
        <translation>{value}：仅在更正时输入</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>合适时段</translation>
    </message>
    <message>
        <source>The lines on the envelope appear here.</source>
        <translation>信封上的地址行显示在此处。</translation>
    </message>
    <message>
        <source>On the envelope:</source>
        <translation>信封上：</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>house number</source>
        <translation>门牌号</translation>
    </message>
    <message>
        <source>town</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>state</source>
        <translation>州</translation>
    </message>
    <message>
        <source>postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Not found: {parts}</source>
        <translation>未识别：{parts}</translation>
    </message>
    <message>
        <source>From the list {file}, {day}</source>
        <translation>来自清单 {file}，{day}</translation>
    </message>
    <message>
        <source>Entered by staff, {day}</source>
        <translation>由员工录入，{day}</translation>
    </message>
    <message>
        <source>From an overdue list, {day}</source>
        <translation>来自逾期清单，{day}</translation>
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
        <translation>更多</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>账龄</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Flag: {role}</source>
        <translation>标记：{role}</translation>
    </message>
    <message>
        <source>{flag} +{n}</source>
        <translation>{flag} +{n}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Saved. Next: {name}</source>
        <translation>已保存。下一户：{name}</translation>
    </message>
    <message>
        <source>That was the last account of the list.</source>
        <translation>这是列表中的最后一户。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Planned: call back {moment}.</source>
        <translation>已安排：{moment} 回电。</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>下一户</translation>
    </message>
    <message>
        <source>Parts of the account</source>
        <translation>账户内容</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
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
        <source>First listed</source>
        <translation>首次入单</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Instalments overdue</source>
        <translation>逾期期数</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>nobody works on them</source>
        <translation>无人跟进</translation>
    </message>
    <message>
        <source>Staff who left</source>
        <translation>已离职员工</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>未分配</translation>
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
        <translation>{filters} 中没有与「{text}」相符的账户</translation>
    </message>
    <message>
        <source>No account matches “{text}”</source>
        <translation>没有与「{text}」相符的账户</translation>
    </message>
    <message>
        <source>No account in {filters}</source>
        <translation>{filters} 中没有账户</translation>
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
        <source>Import overdue list</source>
        <translation>导入逾期清单</translation>
    </message>
    <message>
        <source>Without “{filter}”: {n}</source>
        <translation>不限“{filter}”：{n} 户</translation>
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
    <message>
        <source>Row {n} of {all}</source>
        <translation>第 {n} 行，共 {all} 行</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation>按{column}排序</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账户</translation>
    </message>
    <message>
        <source>My accounts</source>
        <translation>我的账户</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>New without contact</source>
        <translation>新增未联系</translation>
    </message>
    <message>
        <source>Left the list</source>
        <translation>已离开清单</translation>
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
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Save filter, order and columns as a view</source>
        <translation>把筛选、排序和列保存为视图</translation>
    </message>
    <message>
        <source>Clerks, supervisors and administrators import lists.</source>
        <translation>由文员、主管或管理员导入清单。</translation>
    </message>
    <message>
        <source>Overdue in all</source>
        <translation>逾期合计</translation>
    </message>
</context>
<context>
    <name>AfterHead</name>
    <message>
        <source>{who}, another way</source>
        <translation>{who}，其他方式</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>登记联系</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>With</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Day of the contact</source>
        <translation>联系日期</translation>
    </message>
    <message>
        <source>Hour of the contact</source>
        <translation>联系时间</translation>
    </message>
</context>
<context>
    <name>Assign</name>
    <message>
        <source>1 account</source>
        <translation>1 户</translation>
    </message>
    <message>
        <source>{n} accounts</source>
        <translation>{n} 户</translation>
    </message>
    <message>
        <source>others {n}</source>
        <translation>其他 {n}</translation>
    </message>
    <message>
        <source>1 closed account stays as it is.</source>
        <translation>1 户已结账户保持不变。</translation>
    </message>
    <message>
        <source>{n} closed accounts stay as they are.</source>
        <translation>{n} 户已结账户保持不变。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>To one person</source>
        <translation>给一个人</translation>
    </message>
    <message>
        <source>Evenly by number</source>
        <translation>按户数平均</translation>
    </message>
    <message>
        <source>Evenly by amount</source>
        <translation>按金额平均</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By bucket</source>
        <translation>按账龄</translation>
    </message>
    <message>
        <source>To nobody</source>
        <translation>不分配给任何人</translation>
    </message>
    <message>
        <source>Accounts of one borrower stay together.</source>
        <translation>同一借款人的账户归同一人。</translation>
    </message>
    <message>
        <source>All of them go to the person you tick.</source>
        <translation>全部交给勾选的人。</translation>
    </message>
    <message>
        <source>They wait under Nobody&apos;s in Today until somebody gets them.</source>
        <translation>在「今日」的「无人负责」中等待分配。</translation>
    </message>
    <message>
        <source>Everybody you tick gets the same number; as few as possible move.</source>
        <translation>勾选的人户数相同；尽量少变动。</translation>
    </message>
    <message>
        <source>Everybody you tick gets the same sum; as few as possible move.</source>
        <translation>勾选的人金额相同；尽量少变动。</translation>
    </message>
    <message>
        <source>Each area goes to its person.</source>
        <translation>每个地区归指定的人。</translation>
    </message>
    <message>
        <source>Each bucket goes to its person.</source>
        <translation>每个账龄归指定的人。</translation>
    </message>
    <message>
        <source>Assign 1 account</source>
        <translation>分配 1 户</translation>
    </message>
    <message>
        <source>Assign {n} accounts</source>
        <translation>分配 {n} 户</translation>
    </message>
    <message>
        <source>1 account is back where it was</source>
        <translation>1 户已恢复原负责人</translation>
    </message>
    <message>
        <source>{n} accounts are back where they were</source>
        <translation>{n} 户已恢复原负责人</translation>
    </message>
    <message>
        <source>1 account assigned</source>
        <translation>已分配 1 户</translation>
    </message>
    <message>
        <source>{n} accounts assigned</source>
        <translation>已分配 {n} 户</translation>
    </message>
    <message>
        <source>{n} change hands</source>
        <translation>{n} 户变更</translation>
    </message>
    <message>
        <source>{n} stay where they are</source>
        <translation>{n} 户不变</translation>
    </message>
    <message>
        <source>Has now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>AssignPage</name>
    <message>
        <source>Assign accounts</source>
        <translation>分配账户</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>分配结果</translation>
    </message>
    <message>
        <source>Note for the new person</source>
        <translation>给新负责人的备注</translation>
    </message>
    <message>
        <source>Shown on each account until they log a contact</source>
        <translation>在其首次登记联系前显示在每个账户上</translation>
    </message>
    <message>
        <source>{keys} takes it back.</source>
        <translation>按 {keys} 撤回。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Now with: {who}</source>
        <translation>现负责：{who}</translation>
    </message>
    <message>
        <source>None of these accounts is open.</source>
        <translation>这些账户均不在催。</translation>
    </message>
    <message>
        <source>Nothing yet: choose who gets them.</source>
        <translation>请选择分配给谁。</translation>
    </message>
    <message>
        <source>Everything is already so.</source>
        <translation>已经如此，无需变动。</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Assigning…</source>
        <translation>正在分配…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>BackupTab</name>
    <message>
        <source>Where backups go</source>
        <translation>备份存放位置</translation>
    </message>
    <message>
        <source>Choose a folder first, best on another disk.</source>
        <translation>先选择文件夹，最好在另一块磁盘上。</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Last backup: {moment}</source>
        <translation>上次备份：{moment}</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Folder, best on another disk</source>
        <translation>文件夹（最好在另一块磁盘上）</translation>
    </message>
    <message>
        <source>Path of the folder</source>
        <translation>文件夹路径</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>One file holds database, keys and sealed letters, encrypted as the office is. It is reopened and checked before it counts. It is also made when the window closes; the unlock window restores it.</source>
        <translation>一个文件包含数据库、密钥和封存的信函，与机构同样加密；备份后会重新打开并核验。关闭窗口时也会备份，在解锁窗口可恢复。</translation>
    </message>
</context>
<context>
    <name>BalanceTab</name>
    <message>
        <source>Owed by component</source>
        <translation>欠款构成</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>明细账</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>显示全部明细</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What, and where from</source>
        <translation>内容与来源</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>累计余额</translation>
    </message>
    <message>
        <source>line {n} of {file}</source>
        <translation>{file} 第 {n} 行</translation>
    </message>
    <message>
        <source>Each list adds a line for what changed; the balance is their sum.</source>
        <translation>每份清单按变动记一行明细，余额为其合计。</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>还没有明细</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Lines of: {component}</source>
        <translation>明细：{component}</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部明细</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>BusyForm</name>
    <message>
        <source>2,000 accounts with their histories, all invented: {share}</source>
        <translation>2,000 个虚构账户及其往来记录：{share}</translation>
    </message>
    <message>
        <source>Making the demo office</source>
        <translation>正在生成演示机构</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Log a call</source>
        <translation>登记通话</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>to</source>
        <translation>拨打</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>All but personal data</source>
        <translation>除个人信息外全部</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>与表格相同</translation>
    </message>
    <message>
        <source>Phone and ID number in full</source>
        <translation>手机与证件号码完整显示</translation>
    </message>
    <message>
        <source>Otherwise most digits are hidden. That they left in full is on record.</source>
        <translation>否则大部分数字隐去。完整导出会留下记录。</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Space shows or hides, Ctrl ↑ ↓ moves</source>
        <translation>空格显示或隐藏，Ctrl ↑ ↓ 移动</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>常用列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>{n} of {all}</source>
        <translation>第 {n} 项，共 {all} 项</translation>
    </message>
</context>
<context>
    <name>ContractTab</name>
    <message>
        <source>Loan</source>
        <translation>贷款</translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In this office</source>
        <translation>本机构</translation>
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
        <translation>币种</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Rate a year</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>Overdue rate a year</source>
        <translation>逾期年利率</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>每期金额</translation>
    </message>
    <message>
        <source>Instalments overdue</source>
        <translation>逾期期数</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Whole balance</source>
        <translation>贷款余额</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签订</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>放款</translation>
    </message>
    <message>
        <source>Last instalment due</source>
        <translation>最后到期日</translation>
    </message>
    <message>
        <source>Oldest unpaid</source>
        <translation>最早未付</translation>
    </message>
    <message>
        <source>State</source>
        <translation>在催状态</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>未分配</translation>
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
        <translation>最近清单</translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>其他账户</translation>
    </message>
</context>
<context>
    <name>CountryStep</name>
    <message>
        <source>Country, money and time</source>
        <translation>国家、货币与时区</translation>
    </message>
    <message>
        <source>The country&apos;s rules decide whom the office may contact, when and how often.</source>
        <translation>可联系谁、何时联系、联系几次，由所在国家的规则决定。</translation>
    </message>
    <message>
        <source>Rules of</source>
        <translation>适用规则</translation>
    </message>
    <message>
        <source>Currency of the loans</source>
        <translation>贷款币种</translation>
    </message>
    <message>
        <source>Time zone of the office</source>
        <translation>机构时区</translation>
    </message>
    <message>
        <source>Language of the office</source>
        <translation>机构语言</translation>
    </message>
    <message>
        <source>Window of the envelopes</source>
        <translation>信封开窗</translation>
    </message>
    <message>
        <source>Each borrower&apos;s letters are in the borrower&apos;s own language, whatever is chosen here.</source>
        <translation>无论此处如何选择，信函均使用借款人本人的语言。</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>A fault in the program stopped this step.</source>
        <translation>程序出错，这一步已中止。</translation>
    </message>
    <message>
        <source>Nothing half-done was kept. Go on; if it happens again, save the report and hand it to whoever maintains CollectDesk. It names places in the program only, no person, number or amount.</source>
        <translation>没有留下做到一半的内容。可继续使用；如再次出现，保存报告并交给 CollectDesk 的维护人员。报告只列出程序中的位置，不含人名、号码或金额。</translation>
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
        <source>The report could not be saved: the disk is full or locked. Copy it from above.</source>
        <translation>报告未能保存：磁盘已满或不可写。请从上方复制内容。</translation>
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
        <translation>填日期</translation>
    </message>
    <message>
        <source>Enter a day, such as 27/11</source>
        <translation>填日期，如 11/27</translation>
    </message>
    <message>
        <source>Enter a day after {day}</source>
        <translation>填 {day} 之后的日期</translation>
    </message>
    <message>
        <source>Enter a day before {day}</source>
        <translation>填 {day} 之前的日期</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>This is the demo office. Everybody in it is invented.</source>
        <translation>这是演示机构，其中人物均为虚构。</translation>
    </message>
    <message>
        <source>To switch user (Ctrl L), everyone&apos;s password is “{password}”.</source>
        <translation>切换用户（Ctrl L）时，所有人的密码都是「{password}」。</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>rules {pack} {version}</source>
        <translation>规则包 {pack} {version}</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name}（{role}）</translation>
    </message>
    <message>
        <source>Lock or switch user</source>
        <translation>锁定或切换用户</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>backup {n} min ago</source>
        <translation>{n} 分钟前已备份</translation>
    </message>
    <message>
        <source>backup {n} h ago</source>
        <translation>{n} 小时前已备份</translation>
    </message>
    <message>
        <source>backup {n} days ago</source>
        <translation>{n} 天前已备份</translation>
    </message>
    <message>
        <source>backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>backing up {share}</source>
        <translation>正在备份 {share}</translation>
    </message>
    <message>
        <source>Close without a backup?</source>
        <translation>不备份就关闭？</translation>
    </message>
    <message>
        <source>Close without backup</source>
        <translation>不备份并关闭</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>Saved. New letters show it.</source>
        <translation>已保存，新信函将使用新资料。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Save details</source>
        <translation>保存资料</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>信头</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Law and money</source>
        <translation>法规与货币</translation>
    </message>
    <message>
        <source>This workstation</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Kept on this computer for whoever works here.</source>
        <translation>保存在本机，对本机所有使用者生效。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Where to pay</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Window envelope</source>
        <translation>信封开窗</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度浅色</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度深色</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
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
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>账龄</translation>
    </message>
    <message>
        <source>Instalments overdue</source>
        <translation>逾期期数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>在案状态</translation>
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
        <source>Next action on</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>最近结果</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>首次列入</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Export 1 account</source>
        <translation>导出 1 户</translation>
    </message>
    <message>
        <source>Export {n} accounts</source>
        <translation>导出 {n} 户</translation>
    </message>
    <message>
        <source>1 account exported: {name}</source>
        <translation>已导出 1 户：{name}</translation>
    </message>
    <message>
        <source>{n} accounts exported: {name}</source>
        <translation>已导出 {n} 户：{name}</translation>
    </message>
    <message>
        <source>1 account</source>
        <translation>1 户</translation>
    </message>
    <message>
        <source>{n} accounts</source>
        <translation>{n} 户</translation>
    </message>
    <message>
        <source>{sum} overdue</source>
        <translation>逾期 {sum}</translation>
    </message>
    <message>
        <source>view “{name}”</source>
        <translation>视图“{name}”</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export accounts</source>
        <translation>导出账户</translation>
    </message>
    <message>
        <source>Exporting to {name}</source>
        <translation>正在导出到 {name}</translation>
    </message>
    <message>
        <source>{done} of {total} accounts</source>
        <translation>{done} / {total} 户</translation>
    </message>
    <message>
        <source>Cancelling leaves no file.</source>
        <translation>取消后不留下文件。</translation>
    </message>
    <message>
        <source>The file is not encrypted; keep it where only your office can read it.</source>
        <translation>文件未加密；请存放在只有本单位能读到的地方。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancelled; no file was left.</source>
        <translation>已取消，未留下文件。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>未选择账户。</translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>请至少勾选一列。</translation>
    </message>
    <message>
        <source>Say where the file goes.</source>
        <translation>请指定文件位置。</translation>
    </message>
    <message>
        <source>Enter your own password.</source>
        <translation>请输入您本人的密码。</translation>
    </message>
    <message>
        <source>to a spreadsheet, on record</source>
        <translation>导出为表格，留有记录</translation>
    </message>
    <message>
        <source>Your own password, because personal data leaves the office</source>
        <translation>您本人的密码（个人信息将离开本单位）</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The ID number {number} holds an impossible birth date.</source>
        <translation>证件号 {number} 中的出生日期不存在。</translation>
    </message>
    <message>
        <source>Correct it in the list.</source>
        <translation>在清单中更正。</translation>
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
        <source>{text} is a date where an amount is expected.</source>
        <translation>此处应为金额，却是日期：{text}。</translation>
    </message>
    <message>
        <source>Format the column as a number.</source>
        <translation>把该列设为数字格式。</translation>
    </message>
    <message>
        <source>“{text}” is no amount.</source>
        <translation>「{text}」不是金额。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>填写数字。</translation>
    </message>
    <message>
        <source>“{text}” is no whole number.</source>
        <translation>「{text}」不是整数。</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>填写整数。</translation>
    </message>
    <message>
        <source>“{text}” is no currency known here.</source>
        <translation>未知币种「{text}」。</translation>
    </message>
    <message>
        <source>Use CNY, USD, GBP, EUR, HKD, TWD or JPY.</source>
        <translation>使用 CNY、USD、GBP、EUR、HKD、TWD 或 JPY。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program and save it again.</source>
        <translation>用表格软件打开后重新保存。</translation>
    </message>
    <message>
        <source>{text} is not a day of this loan.</source>
        <translation>{text} 不可能是此贷款的日期。</translation>
    </message>
    <message>
        <source>Correct the date.</source>
        <translation>更正日期。</translation>
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
        <translation>更正日期，或选择另一种顺序。</translation>
    </message>
    <message>
        <source>“{text}” is no date.</source>
        <translation>「{text}」不是日期。</translation>
    </message>
    <message>
        <source>Write it as 2026-11-23.</source>
        <translation>写成 2026-11-23。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Choose the file with the overdue list.</source>
        <translation>选择逾期清单文件。</translation>
    </message>
    <message>
        <source>The spreadsheet turned this number into the date {text}.</source>
        <translation>表格软件把此号码变成了日期 {text}。</translation>
    </message>
    <message>
        <source>Format the column as text and enter it again.</source>
        <translation>把该列设为文本格式后重新填写。</translation>
    </message>
    <message>
        <source>{text} lost digits: the spreadsheet kept it as a number.</source>
        <translation>{text} 已丢失位数：表格软件把它存成了数字。</translation>
    </message>
    <message>
        <source>Format the column as text and enter the number again.</source>
        <translation>把该列设为文本格式后重新填写。</translation>
    </message>
    <message>
        <source>This is a web page, not a spreadsheet.</source>
        <translation>这是网页，不是表格。</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program and save it as XLSX.</source>
        <translation>用表格软件打开并另存为 XLSX。</translation>
    </message>
    <message>
        <source>An account that left the list is cured, withdrawn or left.</source>
        <translation>移出清单的账户只能是已恢复、已撤回或已移出。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未写入任何内容。</translation>
    </message>
    <message>
        <source>A fault in CollectDesk ended the command.</source>
        <translation>CollectDesk 内部出错，命令已中止。</translation>
    </message>
    <message>
        <source>There is no such import to take back.</source>
        <translation>没有可撤销的此次导入。</translation>
    </message>
    <message>
        <source>The report could not be written: nobody reads it.</source>
        <translation>报告无法写出：没有程序在读取。</translation>
    </message>
    <message>
        <source>What the command did stands; the journal names it.</source>
        <translation>命令所做的仍然有效，日志中有记录。</translation>
    </message>
    <message>
        <source>There is nobody here to type the password.</source>
        <translation>此处无人可输入密码。</translation>
    </message>
    <message>
        <source>Nothing was half written. Hand the lines above to whoever maintains CollectDesk.</source>
        <translation>没有写入一半的内容。把以上各行交给 CollectDesk 的维护人员。</translation>
    </message>
    <message>
        <source>The report of an import names its number.</source>
        <translation>编号见导入时的报告。</translation>
    </message>
    <message>
        <source>Name a file that holds it with --password-file.</source>
        <translation>用 --password-file 指定存有密码的文件。</translation>
    </message>
    <message>
        <source>The file “{file}” with the recovery key cannot be read.</source>
        <translation>存有恢复密钥的文件「{file}」无法读取。</translation>
    </message>
    <message>
        <source>“{text}” does not name one column of the list and a field.</source>
        <translation>「{text}」没有指明清单中的一列和一个字段。</translation>
    </message>
    <message>
        <source>Write --column &quot;Header=field&quot;, with one of: {known}.</source>
        <translation>写成 --column &quot;表头=字段&quot;，字段可为：{known}。</translation>
    </message>
    <message>
        <source>There is no saved view “{name}”.</source>
        <translation>没有名为「{name}」的已存视图。</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>可选：{known}。</translation>
    </message>
    <message>
        <source>There is no remembered layout “{name}”.</source>
        <translation>没有名为「{name}」的已记住版式。</translation>
    </message>
    <message>
        <source>“{text}” is no value of {option}.</source>
        <translation>「{text}」不是 {option} 的可用值。</translation>
    </message>
    <message>
        <source>These columns cannot be exported: {columns}.</source>
        <translation>以下列不能导出：{columns}。</translation>
    </message>
    <message>
        <source>“{file}” is neither a workbook nor a CSV.</source>
        <translation>「{file}」既不是工作簿，也不是 CSV。</translation>
    </message>
    <message>
        <source>Let the name end in .xlsx or .csv.</source>
        <translation>文件名以 .xlsx 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>“{folder}” lies inside an office; an open spreadsheet has no place there.</source>
        <translation>「{folder}」在机构文件夹内，不能存放未加密的表格。</translation>
    </message>
    <message>
        <source>No column is chosen.</source>
        <translation>没有选择列。</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>至少选择一列。</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there.</source>
        <translation>文件夹「{folder}」不存在。</translation>
    </message>
    <message>
        <source>Connect the disk or choose another folder.</source>
        <translation>连接磁盘，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>No account is left to export.</source>
        <translation>没有可导出的账户。</translation>
    </message>
    <message>
        <source>Go back and choose others.</source>
        <translation>返回另行选择。</translation>
    </message>
    <message>
        <source>“{file}” cannot be replaced.</source>
        <translation>无法替换「{file}」。</translation>
    </message>
    <message>
        <source>Close it if another program has it open, or choose another name or folder.</source>
        <translation>如已在其他程序中打开，先关闭；或另选名称或文件夹。</translation>
    </message>
    <message>
        <source>A sheet of a workbook holds {most} rows, and this is more.</source>
        <translation>工作簿的一张表最多 {most} 行，现已超出。</translation>
    </message>
    <message>
        <source>Export it as CSV, or choose fewer accounts.</source>
        <translation>导出为 CSV，或减少账户。</translation>
    </message>
    <message>
        <source>Enter your own password for this.</source>
        <translation>此操作须输入您本人的密码。</translation>
    </message>
    <message>
        <source>There is no sheet “{name}”.</source>
        <translation>没有工作表「{name}」。</translation>
    </message>
    <message>
        <source>Choose one of the file&apos;s sheets.</source>
        <translation>选择文件中的工作表。</translation>
    </message>
    <message>
        <source>This is no spreadsheet.</source>
        <translation>这不是表格文件。</translation>
    </message>
    <message>
        <source>Choose a CSV, XLSX, XLS or ODS file.</source>
        <translation>选择 CSV、XLSX、XLS 或 ODS 文件。</translation>
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
        <translation>先回答上面的问题。</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>文件有密码保护。</translation>
    </message>
    <message>
        <source>Save it without a password, import it, then delete that copy.</source>
        <translation>另存为无密码文件后导入，再删除该副本。</translation>
    </message>
    <message>
        <source>Say for each whether it is one person.</source>
        <translation>逐一回答是否为同一人。</translation>
    </message>
    <message>
        <source>A quotation mark opened near line {line} is never closed.</source>
        <translation>第 {line} 行附近的引号没有闭合。</translation>
    </message>
    <message>
        <source>Mend the line, or save the file as XLSX.</source>
        <translation>修正该行，或另存为 XLSX。</translation>
    </message>
    <message>
        <source>A rate of {text} cannot be right.</source>
        <translation>利率 {text} 不合理。</translation>
    </message>
    <message>
        <source>Correct the rate.</source>
        <translation>更正利率。</translation>
    </message>
    <message>
        <source>“{text}” is no rate.</source>
        <translation>「{text}」不是利率。</translation>
    </message>
    <message>
        <source>Write it as 14.4%.</source>
        <translation>写成 14.4%。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>精简。</translation>
    </message>
    <message>
        <source>The file has {megabytes} MB; {most} MB can be read.</source>
        <translation>文件有 {megabytes} MB，最多可读 {most} MB。</translation>
    </message>
    <message>
        <source>The list has {rows} rows; {most} can be read.</source>
        <translation>清单有 {rows} 行，最多可读 {most} 行。</translation>
    </message>
    <message>
        <source>A cell near line {line} is longer than can be read.</source>
        <translation>第 {line} 行附近有单元格过长，无法读取。</translation>
    </message>
    <message>
        <source>No row can be taken: every one was refused ({count}).</source>
        <translation>没有可导入的行：全部被拒（{count} 行）。</translation>
    </message>
    <message>
        <source>Line {line}, character {column} cannot be read as {encoding}.</source>
        <translation>第 {line} 行第 {column} 个字符不能按 {encoding} 读取。</translation>
    </message>
    <message>
        <source>Choose another encoding, or save the file again as XLSX.</source>
        <translation>选择其他编码，或把文件另存为 XLSX。</translation>
    </message>
    <message>
        <source>Shorten it, or leave its column out.</source>
        <translation>精简，或去掉该列。</translation>
    </message>
    <message>
        <source>“{file}” is not there any more.</source>
        <translation>「{file}」已不在原处。</translation>
    </message>
    <message>
        <source>Put the drive back, or choose the file again.</source>
        <translation>重新接上磁盘，或重新选择文件。</translation>
    </message>
    <message>
        <source>“{file}” may not be read: it is locked, or not yours to open.</source>
        <translation>「{file}」无法读取：文件被占用，或没有权限打开。</translation>
    </message>
    <message>
        <source>“{file}” is a folder or a device, not a file.</source>
        <translation>「{file}」是文件夹或设备，不是文件。</translation>
    </message>
    <message>
        <source>The file holds only zeros: copying it failed.</source>
        <translation>文件内容全为零：复制时出错。</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>重新索取该文件。</translation>
    </message>
    <message>
        <source>In line {line} another table begins, with other columns.</source>
        <translation>第 {line} 行起是另一张表，列不相同。</translation>
    </message>
    <message>
        <source>Save that table as a file of its own.</source>
        <translation>将那张表另存为单独的文件。</translation>
    </message>
    <message>
        <source>This is an archive with files packed in it.</source>
        <translation>这是压缩包，文件在其中。</translation>
    </message>
    <message>
        <source>Unpack it, then choose the list.</source>
        <translation>先解压，再选择清单。</translation>
    </message>
    <message>
        <source>“One person or two?” is still open for {name} ({count} in all).</source>
        <translation>「一人还是两人？」尚未回答：{name}（共 {count} 项）。</translation>
    </message>
    <message>
        <source>The sheet has {columns} columns; {most} can be read.</source>
        <translation>工作表有 {columns} 列，最多可读 {most} 列。</translation>
    </message>
    <message>
        <source>This way of reading the list is not known.</source>
        <translation>没有这种读取方式。</translation>
    </message>
    <message>
        <source>Choose one that is offered.</source>
        <translation>从所列选项中选择。</translation>
    </message>
    <message>
        <source>“{file}” could not be read to its end.</source>
        <translation>「{file}」未能读到末尾。</translation>
    </message>
    <message>
        <source>Copy it to this computer&apos;s own disk, then read it again.</source>
        <translation>复制到本机磁盘后重新读取。</translation>
    </message>
    <message>
        <source>A required value is missing.</source>
        <translation>缺少必填项。</translation>
    </message>
    <message>
        <source>Enter it in the list.</source>
        <translation>在清单中补上。</translation>
    </message>
    <message>
        <source>Choose one of the three.</source>
        <translation>三者选一。</translation>
    </message>
    <message>
        <source>{text} is negative; a balance cannot be.</source>
        <translation>{text} 为负数，欠款不能为负。</translation>
    </message>
    <message>
        <source>Correct the amount.</source>
        <translation>更正金额。</translation>
    </message>
    <message>
        <source>The parts sum to {parts}, the total says {total}.</source>
        <translation>分项合计 {parts}，总额为 {total}，不一致。</translation>
    </message>
    <message>
        <source>Correct the parts or the total.</source>
        <translation>更正分项或总额。</translation>
    </message>
    <message>
        <source>The text has {length} characters; {most} fit.</source>
        <translation>文字有 {length} 个字符，最多 {most} 个。</translation>
    </message>
    <message>
        <source>The shares to divide an amount by cannot all be zero.</source>
        <translation>分摊金额的份额不能全为零。</translation>
    </message>
    <message>
        <source>Enter at least one share above zero.</source>
        <translation>至少填写一个大于零的份额。</translation>
    </message>
    <message>
        <source>This contract number stands on lines {lines}; none was taken.</source>
        <translation>合同号在第 {lines} 行重复，均未导入。</translation>
    </message>
    <message>
        <source>The ID number has {length} characters; {most} fit.</source>
        <translation>证件号有 {length} 个字符，最多 {most} 个。</translation>
    </message>
    <message>
        <source>Days overdue cannot be {days}.</source>
        <translation>逾期天数不能是 {days}。</translation>
    </message>
    <message>
        <source>Keep one line and read the file again.</source>
        <translation>只保留一行，再读取文件。</translation>
    </message>
    <message>
        <source>The currency sign does not fit {currency}.</source>
        <translation>金额的货币符号与 {currency} 不符。</translation>
    </message>
    <message>
        <source>Correct the sign or the currency.</source>
        <translation>更正符号或币种。</translation>
    </message>
    <message>
        <source>Correct the days or the date.</source>
        <translation>更正天数或日期。</translation>
    </message>
    <message>
        <source>There are no rows under the header in line {line}.</source>
        <translation>第 {line} 行表头之下没有数据。</translation>
    </message>
    <message>
        <source>Choose the file that holds the accounts, or another header line.</source>
        <translation>选择含有账户的文件，或另选表头行。</translation>
    </message>
    <message>
        <source>Phone not understood; kept as text, not dialled.</source>
        <translation>电话无法识别，按原文保留，不可拨打。</translation>
    </message>
    <message>
        <source>Phone lost digits in the spreadsheet.</source>
        <translation>电话在表格中丢失了数位。</translation>
    </message>
    <message>
        <source>Data of a person without a name was left out.</source>
        <translation>相关人缺少姓名，其信息未导入。</translation>
    </message>
    <message>
        <source>Contact persons in one cell were not fully understood.</source>
        <translation>联系人单元格未能完全识别。</translation>
    </message>
    <message>
        <source>Days overdue: the list says {days}, the date gives {counted}.</source>
        <translation>逾期天数：清单写 {days} 天，按日期为 {counted} 天。</translation>
    </message>
    <message>
        <source>ID number with stars in it: left out, it names nobody.</source>
        <translation>证件号含有星号，无法确认是谁，未导入。</translation>
    </message>
    <message>
        <source>No address: no letter can be sent.</source>
        <translation>没有地址，无法寄信。</translation>
    </message>
    <message>
        <source>The oldest unpaid day lies after the list&apos;s day.</source>
        <translation>最早未还日晚于清单日期。</translation>
    </message>
    <message>
        <source>No e-mail address; left out.</source>
        <translation>不是有效邮箱，未导入。</translation>
    </message>
    <message>
        <source>Language “{text}” is not known.</source>
        <translation>语言「{text}」无法识别。</translation>
    </message>
    <message>
        <source>The loan ends before it starts.</source>
        <translation>到期日早于放款日。</translation>
    </message>
    <message>
        <source>One ID number, two names.</source>
        <translation>同一证件号对应两个姓名。</translation>
    </message>
    <message>
        <source>Overdue principal is above the amount lent.</source>
        <translation>逾期本金高于贷款金额。</translation>
    </message>
    <message>
        <source>The balance is below what is overdue.</source>
        <translation>余额低于逾期金额。</translation>
    </message>
    <message>
        <source>Nothing is overdue on this row.</source>
        <translation>该行没有逾期金额。</translation>
    </message>
    <message>
        <source>The list is in {currency}; the office works in {office}.</source>
        <translation>清单以 {currency} 计，机构使用 {office}。</translation>
    </message>
    <message>
        <source>Overdue since the day before the list&apos;s date: the list does not say.</source>
        <translation>清单未写明逾期起始日，按清单日期前一天计。</translation>
    </message>
    <message>
        <source>Figures are read as × {factor}.</source>
        <translation>金额按 × {factor} 计。</translation>
    </message>
    <message>
        <source>Read sheet “{name}”; not read: {others}.</source>
        <translation>已读工作表「{name}」，未读：{others}。</translation>
    </message>
    <message>
        <source>The cell holds {text}, the error of a formula.</source>
        <translation>单元格内容是公式错误 {text}。</translation>
    </message>
    <message>
        <source>Mend the formula or enter the value.</source>
        <translation>修正公式，或直接填写数值。</translation>
    </message>
    <message>
        <source>“{text}” says neither debit nor credit.</source>
        <translation>「{text}」看不出是借方还是贷方。</translation>
    </message>
    <message>
        <source>Say which it is in the debit/credit column.</source>
        <translation>在借贷列写明借或贷。</translation>
    </message>
    <message>
        <source>{text} names no day.</source>
        <translation>{text} 没有写明日。</translation>
    </message>
    <message>
        <source>Enter the whole date.</source>
        <translation>填写完整日期。</translation>
    </message>
    <message>
        <source>The days overdue are the least that the ageing columns prove.</source>
        <translation>逾期天数取自账龄列，为可证实的最少天数。</translation>
    </message>
    <message>
        <source>No row can be taken: a required column is missing.</source>
        <translation>没有可导入的行：缺少必需的列。</translation>
    </message>
    <message>
        <source>Say below which column holds it, or choose another header line.</source>
        <translation>在下方指定该列，或另选表头行。</translation>
    </message>
    <message>
        <source>See the reasons below, then correct the list or its columns.</source>
        <translation>查看下方原因，再更正清单或列的对应。</translation>
    </message>
    <message>
        <source>There are only totals and notes under the header, no accounts.</source>
        <translation>表头下只有合计与说明，没有账户。</translation>
    </message>
    <message>
        <source>Choose another sheet or header line.</source>
        <translation>另选工作表或表头行。</translation>
    </message>
    <message>
        <source>The file&apos;s own total does not match its rows.</source>
        <translation>文件合计行与明细不符。</translation>
    </message>
    <message>
        <source>This is a binary workbook (XLSB), of which errors cannot be read.</source>
        <translation>这是二进制工作簿（XLSB），其中的错误值无法读出。</translation>
    </message>
    <message>
        <source>Open it, save it as XLSX, and import that file.</source>
        <translation>打开它，另存为 XLSX，再导入该文件。</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>拆分为多个文件。</translation>
    </message>
    <message>
        <source>Leave out the columns that are not needed.</source>
        <translation>去掉不需要的列。</translation>
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
        <translation>在其他程序中关闭它，再重新读取。</translation>
    </message>
    <message>
        <source>{text} cannot be an amount of a loan.</source>
        <translation>{text} 不可能是贷款金额。</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>更正。</translation>
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
        <source>Enter both in one currency.</source>
        <translation>两者用同一币种填写。</translation>
    </message>
    <message>
        <source>Enter an amount such as 1,234.50.</source>
        <translation>填写金额，如 1,234.50。</translation>
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
        <source>This phone number was not understood.</source>
        <translation>无法识别该电话号码。</translation>
    </message>
    <message>
        <source>Write it with its area or country code.</source>
        <translation>写明区号或国家代码。</translation>
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
        <translation>未恢复任何内容。选择更早的备份。</translation>
    </message>
    <message>
        <source>A backup cannot lie inside the office folder “{folder}”.</source>
        <translation>备份不能放在机构文件夹「{folder}」内。</translation>
    </message>
    <message>
        <source>Choose another folder, best on another disk.</source>
        <translation>选择其他文件夹，最好在另一块磁盘上。</translation>
    </message>
    <message>
        <source>The backup “{name}” is not there.</source>
        <translation>找不到备份「{name}」。</translation>
    </message>
    <message>
        <source>Check whether the disk is connected, or choose another file.</source>
        <translation>检查磁盘是否已连接，或选择其他文件。</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of CollectDesk.</source>
        <translation>此备份由更新版本的 CollectDesk 生成。</translation>
    </message>
    <message>
        <source>Update CollectDesk, then restore it.</source>
        <translation>先更新 CollectDesk 再恢复。</translation>
    </message>
    <message>
        <source>The backup folder “{folder}” is not there.</source>
        <translation>备份文件夹「{folder}」不存在。</translation>
    </message>
    <message>
        <source>Connect the disk or choose another folder under Office.</source>
        <translation>连接磁盘，或在「机构」中选择其他文件夹。</translation>
    </message>
    <message>
        <source>Another call of yours is not logged yet.</source>
        <translation>还有一通电话尚未登记。</translation>
    </message>
    <message>
        <source>Log it or say why it was not made; then call here.</source>
        <translation>先登记或说明未拨打的原因，再拨打此户。</translation>
    </message>
    <message>
        <source>There is no open call to end.</source>
        <translation>没有进行中的通话。</translation>
    </message>
    <message>
        <source>It was already logged or left; nothing needs to be done.</source>
        <translation>该通话已登记或已结束，无需处理。</translation>
    </message>
    <message>
        <source>Say in a few words why the number was not dialled.</source>
        <translation>简单说明未拨打的原因。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the last entry ({last}).</source>
        <translation>本机时钟早于最后一条记录（{last}）。</translation>
    </message>
    <message>
        <source>Nothing was saved. Set the clock, then try again.</source>
        <translation>未保存任何内容。校准时钟后重试。</translation>
    </message>
    <message>
        <source>Enter the day of the call-back.</source>
        <translation>填写回电日期。</translation>
    </message>
    <message>
        <source>The duration cannot be negative.</source>
        <translation>通话时长不能为负。</translation>
    </message>
    <message>
        <source>Enter how long it took, or leave it empty.</source>
        <translation>填写实际时长，或留空。</translation>
    </message>
    <message>
        <source>A contact cannot begin in the future.</source>
        <translation>联系时间不能晚于现在。</translation>
    </message>
    <message>
        <source>Enter when it happened.</source>
        <translation>填写实际发生的时间。</translation>
    </message>
    <message>
        <source>The next step lies in the past.</source>
        <translation>下一步日期已过。</translation>
    </message>
    <message>
        <source>Enter today or a later day.</source>
        <translation>填写今天或之后的日期。</translation>
    </message>
    <message>
        <source>Enter the day of the next step.</source>
        <translation>填写下一步的日期。</translation>
    </message>
    <message>
        <source>Nobody was reached, so nobody can have said this.</source>
        <translation>没有联系到人，不会有此结果。</translation>
    </message>
    <message>
        <source>Choose who was reached, or another result.</source>
        <translation>选择联系到的人，或更改结果。</translation>
    </message>
    <message>
        <source>This person owes nothing and is not called about the debt.</source>
        <translation>此人不承担债务，不就欠款致电。</translation>
    </message>
    <message>
        <source>Call the borrower or a guarantor.</source>
        <translation>联系借款人或担保人。</translation>
    </message>
    <message>
        <source>The note is longer than {most} characters.</source>
        <translation>备注超过 {most} 字。</translation>
    </message>
    <message>
        <source>Choose a number of this account.</source>
        <translation>选择该账户的号码。</translation>
    </message>
    <message>
        <source>This number cannot be called ({state}).</source>
        <translation>该号码不可拨打（{state}）。</translation>
    </message>
    <message>
        <source>Open promises already: {open}.</source>
        <translation>已有未到期承诺 {open} 项。</translation>
    </message>
    <message>
        <source>Somebody may have changed it. Go back and open it again.</source>
        <translation>可能已被他人更改。返回后重新打开。</translation>
    </message>
    <message>
        <source>Write down what this rests on.</source>
        <translation>写明依据。</translation>
    </message>
    <message>
        <source>A letter, a call and its day, a document: in a few words.</source>
        <translation>例如来函、通话及日期、文件，简要说明即可。</translation>
    </message>
    <message>
        <source>A flag cannot begin in the future.</source>
        <translation>标记不能从将来开始。</translation>
    </message>
    <message>
        <source>Enter today or an earlier day.</source>
        <translation>输入今天或更早的日期。</translation>
    </message>
    <message>
        <source>The last day of this flag is past.</source>
        <translation>此标记的截止日已过。</translation>
    </message>
    <message>
        <source>Enter today or a later day, or leave it empty.</source>
        <translation>输入今天或以后的日期，或留空。</translation>
    </message>
    <message>
        <source>Say in a few words why the flag is lifted.</source>
        <translation>简要说明解除标记的原因。</translation>
    </message>
    <message>
        <source>The hours must end after they begin, on one day.</source>
        <translation>结束时间须晚于开始时间，且在同一天内。</translation>
    </message>
    <message>
        <source>Enter, for example, 12:00 to 14:00.</source>
        <translation>例如输入 12:00 至 14:00。</translation>
    </message>
    <message>
        <source>More than {most} spans of hours cannot be kept.</source>
        <translation>时段不能超过 {most} 个。</translation>
    </message>
    <message>
        <source>Join some of them.</source>
        <translation>合并部分时段。</translation>
    </message>
    <message>
        <source>These hours are not understood.</source>
        <translation>无法识别这些时段。</translation>
    </message>
    <message>
        <source>Enter a day, and hours such as 12:00 to 14:00.</source>
        <translation>选择日期，并输入时段，例如 12:00 至 14:00。</translation>
    </message>
    <message>
        <source>Choose the days of these hours.</source>
        <translation>选择时段适用的日子。</translation>
    </message>
    <message>
        <source>No letter to {name} now: {why}.</source>
        <translation>现在不能致函「{name}」：{why}。</translation>
    </message>
    <message>
        <source>{instead}</source>
        <translation>{instead}</translation>
    </message>
    <message>
        <source>This person is on the account already ({role}).</source>
        <translation>此人已在该账户中（{role}）。</translation>
    </message>
    <message>
        <source>Change their role there.</source>
        <translation>在其条目中更改角色。</translation>
    </message>
    <message>
        <source>The borrower stays the borrower; the contract says who that is.</source>
        <translation>借款人由合同确定，不能变更。</translation>
    </message>
    <message>
        <source>Correct it in the next list where the list was wrong.</source>
        <translation>如清单有误，在下一份清单中更正。</translation>
    </message>
    <message>
        <source>This ID number is {name}&apos;s, whom the office knows already.</source>
        <translation>此证件号属于已登记的「{name}」。</translation>
    </message>
    <message>
        <source>Link that person, or correct the number.</source>
        <translation>关联此人，或更正号码。</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>输入姓名。</translation>
    </message>
    <message>
        <source>An account has one borrower.</source>
        <translation>一个账户只有一位借款人。</translation>
    </message>
    <message>
        <source>Add a co-borrower, guarantor or contact person.</source>
        <translation>可添加共同借款人、担保人或联系人。</translation>
    </message>
    <message>
        <source>Say why this person owes, or owes no longer.</source>
        <translation>说明此人为何承担或不再承担债务。</translation>
    </message>
    <message>
        <source>Name the document: the contract, the guarantee, the release.</source>
        <translation>注明文件：合同、保证书或解除文件。</translation>
    </message>
    <message>
        <source>{name} with this phone is known already.</source>
        <translation>已有使用此电话的「{name}」。</translation>
    </message>
    <message>
        <source>Link that person if it is the same one.</source>
        <translation>如为同一人，关联此人。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>Change something, or leave the form.</source>
        <translation>作出更改，或离开此表单。</translation>
    </message>
    <message>
        <source>Enter street, number and place.</source>
        <translation>输入街道、门牌号和地点。</translation>
    </message>
    <message>
        <source>“{country}” is not a country code.</source>
        <translation>「{country}」不是国家代码。</translation>
    </message>
    <message>
        <source>Enter two letters, such as CN, US or GB.</source>
        <translation>输入两个字母，例如 CN、US 或 GB。</translation>
    </message>
    <message>
        <source>{name} has this already ({state}).</source>
        <translation>「{name}」已有此联系方式（{state}）。</translation>
    </message>
    <message>
        <source>Change its state there if it is in use again.</source>
        <translation>如重新使用，在该条目中更改状态。</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>这不是电子邮箱地址。</translation>
    </message>
    <message>
        <source>Enter one, such as name@example.com.</source>
        <translation>输入邮箱，例如 name@example.com。</translation>
    </message>
    <message>
        <source>This is not a postal code of that country.</source>
        <translation>这不是该国的邮政编码。</translation>
    </message>
    <message>
        <source>Enter one such as {example}, or leave it empty.</source>
        <translation>输入邮编，例如 {example}，或留空。</translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone.</source>
        <translation>「{zone}」不是时区。</translation>
    </message>
    <message>
        <source>Enter one such as Asia/Shanghai, or leave it empty.</source>
        <translation>输入时区，例如 Asia/Shanghai，或留空。</translation>
    </message>
    <message>
        <source>A WeChat name is one word of up to 64 characters.</source>
        <translation>微信号为不含空格的 1 至 64 个字符。</translation>
    </message>
    <message>
        <source>Letter {number} may no longer be posted: {why}.</source>
        <translation>信函 {number} 不能再寄出：{why}。</translation>
    </message>
    <message>
        <source>This is longer than {most} characters.</source>
        <translation>超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>Shorten it; nothing was lost.</source>
        <translation>精简，内容未丢失。</translation>
    </message>
    <message>
        <source>Choose 1 to 5.</source>
        <translation>选择 1 至 5。</translation>
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
        <translation>用密码解锁。</translation>
    </message>
    <message>
        <source>This computer has no safe place for a key.</source>
        <translation>本机没有可安全保存密钥的位置。</translation>
    </message>
    <message>
        <source>Go on unlocking with your password.</source>
        <translation>继续用密码解锁。</translation>
    </message>
    <message>
        <source>The disk with “{path}” did not answer.</source>
        <translation>「{path}」所在磁盘没有响应。</translation>
    </message>
    <message>
        <source>Nothing was half saved. Check the disk, then try again.</source>
        <translation>没有保存一半的内容。检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made.</source>
        <translation>无法创建文件夹「{folder}」。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>选择有写入权限的位置。</translation>
    </message>
    <message>
        <source>The disk with “{path}” is full.</source>
        <translation>「{path}」所在磁盘已满。</translation>
    </message>
    <message>
        <source>Nothing was half saved. Free some space, then try again.</source>
        <translation>没有保存一半的内容。清理空间后重试。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written to.</source>
        <translation>「{path}」无法写入。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights or the write protection.</source>
        <translation>检查文件夹权限或写保护。</translation>
    </message>
    <message>
        <source>Line {line} of the journal was changed from outside.</source>
        <translation>日志第 {line} 行被外部改动。</translation>
    </message>
    <message>
        <source>Nothing was written. Restore the last backup and tell your auditor.</source>
        <translation>未写入任何内容。恢复最近的备份并通知审计员。</translation>
    </message>
    <message>
        <source>The key file was weakened from outside.</source>
        <translation>密钥文件的强度被外部降低。</translation>
    </message>
    <message>
        <source>The key file is damaged.</source>
        <translation>密钥文件已损坏。</translation>
    </message>
    <message>
        <source>The key file was written by a newer version of CollectDesk.</source>
        <translation>密钥文件由更新版本的 CollectDesk 写入。</translation>
    </message>
    <message>
        <source>Update CollectDesk.</source>
        <translation>更新 CollectDesk。</translation>
    </message>
    <message>
        <source>The key file was changed from outside.</source>
        <translation>密钥文件被外部改动。</translation>
    </message>
    <message>
        <source>A fault in the program stopped this step.</source>
        <translation>程序出错，这一步已中止。</translation>
    </message>
    <message>
        <source>Nothing half-done was kept. Try again.</source>
        <translation>没有留下做到一半的内容。重试。</translation>
    </message>
    <message>
        <source>This recovery key is not the one in use.</source>
        <translation>此恢复密钥不是当前有效的。</translation>
    </message>
    <message>
        <source>The office has several staff: {names}.</source>
        <translation>机构有多名员工：{names}。</translation>
    </message>
    <message>
        <source>Say who with --staff.</source>
        <translation>用 --staff 指明。</translation>
    </message>
    <message>
        <source>The password file “{file}” cannot be read.</source>
        <translation>无法读取密码文件「{file}」。</translation>
    </message>
    <message>
        <source>The view has no name.</source>
        <translation>视图没有名称。</translation>
    </message>
    <message>
        <source>Enter one to find it again.</source>
        <translation>输入名称，便于再次找到。</translation>
    </message>
    <message>
        <source>The name of the view is longer than {most} characters.</source>
        <translation>视图名称超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>This view belongs to somebody else.</source>
        <translation>此视图属于他人。</translation>
    </message>
    <message>
        <source>Only they can remove it.</source>
        <translation>只有其本人可以删除。</translation>
    </message>
    <message>
        <source>Supervisors and administrators keep the views of the whole office.</source>
        <translation>全机构的视图由主管和管理员维护。</translation>
    </message>
    <message>
        <source>Save it as your own view, or ask one of them.</source>
        <translation>保存为自己的视图，或请主管代为保存。</translation>
    </message>
    <message>
        <source>Check that it is there and holds one line of text.</source>
        <translation>确认文件存在且只有一行文字。</translation>
    </message>
    <message>
        <source>The demo fills an empty office only.</source>
        <translation>演示数据只能填入空机构。</translation>
    </message>
    <message>
        <source>This account is no longer worked ({state}); no letter is written.</source>
        <translation>该账户已不在催（{state}），不再发信函。</translation>
    </message>
    <message>
        <source>Mail to {name} came back; there is no good address.</source>
        <translation>寄给「{name}」的信件已退回，没有可用地址。</translation>
    </message>
    <message>
        <source>Find the address, then enter it under People.</source>
        <translation>核实地址后在「人员」中录入。</translation>
    </message>
    <message>
        <source>The balance holds a part the letter has no words for ({component}).</source>
        <translation>余额中有信函未能列明的部分（{component}）。</translation>
    </message>
    <message>
        <source>The borrower disputes the debt; no demand is written meanwhile.</source>
        <translation>借款人有争议，期间不发催告函。</translation>
    </message>
    <message>
        <source>Settle the dispute first.</source>
        <translation>先处理争议。</translation>
    </message>
    <message>
        <source>No font has the character “{character}” ({codepoint}).</source>
        <translation>没有字体包含「{character}」（{codepoint}）。</translation>
    </message>
    <message>
        <source>{name} has no address.</source>
        <translation>没有「{name}」的地址。</translation>
    </message>
    <message>
        <source>This borrower is not to be contacted.</source>
        <translation>该借款人已停止联系。</translation>
    </message>
    <message>
        <source>Wishes and flags stand on the account under People.</source>
        <translation>对方的要求和标记见账户的「人员」。</translation>
    </message>
    <message>
        <source>A negative amount cannot be written in words.</source>
        <translation>负数金额没有大写形式。</translation>
    </message>
    <message>
        <source>Check the balance of the account.</source>
        <translation>核对账户余额。</translation>
    </message>
    <message>
        <source>It is worked again once a list names it again.</source>
        <translation>清单再次列出时，该账户恢复在催。</translation>
    </message>
    <message>
        <source>Correct it in the next list.</source>
        <translation>在下一份清单中更正。</translation>
    </message>
    <message>
        <source>Write it with another character.</source>
        <translation>改用其他字符。</translation>
    </message>
    <message>
        <source>The letterhead of {lines} lines is too long for the top of the sheet.</source>
        <translation>信头有 {lines} 行，页首放不下。</translation>
    </message>
    <message>
        <source>Enter it under People, or import the list again with the address column.</source>
        <translation>在「人员」中录入，或重新导入含地址列的清单。</translation>
    </message>
    <message>
        <source>Nothing is overdue here; no demand is written.</source>
        <translation>没有逾期金额，不发催告函。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>“{number}” is no letter number.</source>
        <translation>「{number}」不是信函编号。</translation>
    </message>
    <message>
        <source>Compare it with the number printed on the letter.</source>
        <translation>与信函上印的编号核对。</translation>
    </message>
    <message>
        <source>The day to pay by does not fit the letter&apos;s date.</source>
        <translation>付款期限与信函日期不符。</translation>
    </message>
    <message>
        <source>Choose a day within the next 90 days.</source>
        <translation>选择未来 90 天内的日期。</translation>
    </message>
    <message>
        <source>A promise of {amount} by {due_on} is still open; no demand is written meanwhile.</source>
        <translation>承诺于 {due_on}前还 {amount} 尚未到期，期间不发催告函。</translation>
    </message>
    <message>
        <source>Wait for its day.</source>
        <translation>等待到期日。</translation>
    </message>
    <message>
        <source>Letter {number} was recalled; it would no longer be true.</source>
        <translation>信函 {number} 已撤回，内容已不属实。</translation>
    </message>
    <message>
        <source>Write a new one once the cause has ended.</source>
        <translation>待原因消除后重新写信。</translation>
    </message>
    <message>
        <source>The template “{template}” has a fault in line {line}.</source>
        <translation>模板「{template}」第 {line} 行有误。</translation>
    </message>
    <message>
        <source>Nothing was issued. Reinstall CollectDesk.</source>
        <translation>未签发任何信函。重新安装 CollectDesk。</translation>
    </message>
    <message>
        <source>The template “{template}” uses an unknown field “{name}” in line {line}.</source>
        <translation>模板「{template}」第 {line} 行用了未知字段「{name}」。</translation>
    </message>
    <message>
        <source>The template “{template}” does what templates may not, in line {line}.</source>
        <translation>模板「{template}」第 {line} 行用了不允许的写法。</translation>
    </message>
    <message>
        <source>The letter needs something that is empty: {value}.</source>
        <translation>信函所需内容为空：{value}。</translation>
    </message>
    <message>
        <source>Enter it under Office; what is the contract&apos;s comes with the next list.</source>
        <translation>在「机构」中填写；合同内容随下一份清单补上。</translation>
    </message>
    <message>
        <source>Restore a backup that still holds it.</source>
        <translation>恢复仍含有它的备份。</translation>
    </message>
    <message>
        <source>There is no template “{template}” in this language.</source>
        <translation>没有该语言的模板「{template}」。</translation>
    </message>
    <message>
        <source>Choose another language.</source>
        <translation>选择其他语言。</translation>
    </message>
    <message>
        <source>The template “{template}” is not meant for this country&apos;s law.</source>
        <translation>模板「{template}」不适用于本国法律。</translation>
    </message>
    <message>
        <source>Choose another template.</source>
        <translation>选择其他模板。</translation>
    </message>
    <message>
        <source>There is no envelope window “{name}”.</source>
        <translation>没有信封开窗「{name}」。</translation>
    </message>
    <message>
        <source>Choose one under Office.</source>
        <translation>在「机构」中选择。</translation>
    </message>
    <message>
        <source>The address has too many lines for the window {window}.</source>
        <translation>地址太长，信封开窗「{window}」放不下。</translation>
    </message>
    <message>
        <source>Shorten it, or choose another envelope under Office.</source>
        <translation>缩短地址，或在「机构」中改用其他信封。</translation>
    </message>
    <message>
        <source>Shorten the address under Office.</source>
        <translation>在「机构」中缩短地址。</translation>
    </message>
    <message>
        <source>The letter could not be made: its process ended twice.</source>
        <translation>信函未能生成：生成程序两次中断。</translation>
    </message>
    <message>
        <source>Nothing was issued. Try again, or restart CollectDesk.</source>
        <translation>未签发任何信函。重试，或重启 CollectDesk。</translation>
    </message>
    <message>
        <source>The letter took longer than {seconds} s and was stopped.</source>
        <translation>信函生成超过 {seconds} 秒，已停止。</translation>
    </message>
    <message>
        <source>Nothing was issued. Try again.</source>
        <translation>未签发任何信函。重试。</translation>
    </message>
    <message>
        <source>“{folder}” already holds something.</source>
        <translation>「{folder}」中已有内容。</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>换一个名称或位置。</translation>
    </message>
    <message>
        <source>The name “{folder}” belongs to something else.</source>
        <translation>名称「{folder}」已被占用。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>选择其他文件夹。</translation>
    </message>
    <message>
        <source>The office “{folder}” is open in another window.</source>
        <translation>机构「{folder}」已在另一窗口打开。</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>先关闭那个窗口。</translation>
    </message>
    <message>
        <source>Enter the office&apos;s name.</source>
        <translation>填写机构名称。</translation>
    </message>
    <message>
        <source>“{folder}” lies on a network drive; two computers writing there would damage it.</source>
        <translation>「{folder}」位于网络驱动器，多台电脑写入会损坏数据。</translation>
    </message>
    <message>
        <source>Choose a folder on this computer&apos;s own disk.</source>
        <translation>选择本机磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Choose the country whose rules apply.</source>
        <translation>选择适用规则的国家。</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation>没有时区「{zone}」。</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>从列表中选择。</translation>
    </message>
    <message>
        <source>Say why the wish is lifted.</source>
        <translation>说明解除的原因。</translation>
    </message>
    <message>
        <source>The password must not be the name.</source>
        <translation>密码不能与姓名相同。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>另选密码。</translation>
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
        <source>Choose a phone number of this person.</source>
        <translation>选择此人的电话号码。</translation>
    </message>
    <message>
        <source>This number does not belong to the account.</source>
        <translation>该号码不属于此账户。</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>选择其他号码。</translation>
    </message>
    <message>
        <source>Letter {number} is dated {dated}; it cannot have been posted before.</source>
        <translation>信函 {number} 的日期为 {dated}，寄出日期不能更早。</translation>
    </message>
    <message>
        <source>Correct the day.</source>
        <translation>更正日期。</translation>
    </message>
    <message>
        <source>The day of posting lies in the future.</source>
        <translation>寄出日期不能晚于今天。</translation>
    </message>
    <message>
        <source>Enter the day it was really posted.</source>
        <translation>填写实际寄出的日期。</translation>
    </message>
    <message>
        <source>Choose the letters that were posted.</source>
        <translation>选择已寄出的信函。</translation>
    </message>
    <message>
        <source>Letter {number} is not waiting to be posted ({state}).</source>
        <translation>信函 {number} 不在待寄状态（{state}）。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>去掉这一封。</translation>
    </message>
    <message>
        <source>Letter {number} has no tracking number.</source>
        <translation>信函 {number} 缺少单号。</translation>
    </message>
    <message>
        <source>Enter it from the receipt.</source>
        <translation>照收据填写。</translation>
    </message>
    <message>
        <source>Tracking number {tracking} already belongs to letter {number}.</source>
        <translation>单号 {tracking} 已用于信函 {number}。</translation>
    </message>
    <message>
        <source>Check the receipt.</source>
        <translation>核对收据。</translation>
    </message>
    <message>
        <source>The printer did not take the letter.</source>
        <translation>打印机未接收信函。</translation>
    </message>
    <message>
        <source>Check the printer, then print again.</source>
        <translation>检查打印机后重新打印。</translation>
    </message>
    <message>
        <source>Enter the promised amount.</source>
        <translation>填写承诺金额。</translation>
    </message>
    <message>
        <source>The promise is higher than what is owed ({owed}).</source>
        <translation>承诺金额高于欠款（{owed}）。</translation>
    </message>
    <message>
        <source>Enter at most what is owed.</source>
        <translation>填写不高于欠款的金额。</translation>
    </message>
    <message>
        <source>The promised day lies in the past.</source>
        <translation>承诺日期已过。</translation>
    </message>
    <message>
        <source>The promised day is more than {days} days ahead.</source>
        <translation>承诺日期在 {days} 天之后。</translation>
    </message>
    <message>
        <source>Choose an earlier day, or ask a supervisor.</source>
        <translation>选择更早的日期，或由主管处理。</translation>
    </message>
    <message>
        <source>A supervisor may add another.</source>
        <translation>可由主管再行添加。</translation>
    </message>
    <message>
        <source>Enter the promised day.</source>
        <translation>填写承诺日期。</translation>
    </message>
    <message>
        <source>An amount is entered, but the result is no promise.</source>
        <translation>已填金额，但结果不是承诺。</translation>
    </message>
    <message>
        <source>Choose Promise, or clear the amount.</source>
        <translation>选择「承诺」，或清除金额。</translation>
    </message>
    <message>
        <source>This entry is no longer there.</source>
        <translation>该条目已不存在。</translation>
    </message>
    <message>
        <source>Type all groups as printed.</source>
        <translation>按打印件输入全部分组。</translation>
    </message>
    <message>
        <source>Group {group} of the recovery key is mistyped.</source>
        <translation>恢复密钥第 {group} 组有误。</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet.</source>
        <translation>与打印件核对。</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>当前角色无此权限。</translation>
    </message>
    <message>
        <source>Ask a colleague whose role may.</source>
        <translation>由有权限的同事操作。</translation>
    </message>
    <message>
        <source>Reinstall CollectDesk.</source>
        <translation>重新安装 CollectDesk。</translation>
    </message>
    <message>
        <source>There is no rule pack “{pack}”.</source>
        <translation>没有规则包「{pack}」。</translation>
    </message>
    <message>
        <source>A sealed letter was damaged on the disk.</source>
        <translation>磁盘上一封已封存的信函损坏。</translation>
    </message>
    <message>
        <source>A sealed letter is missing from the office folder.</source>
        <translation>机构文件夹中缺少一封已封存的信函。</translation>
    </message>
    <message>
        <source>Who has left does not come back under the old entry.</source>
        <translation>已离职的条目不能恢复。</translation>
    </message>
    <message>
        <source>Add the person anew.</source>
        <translation>重新添加此人。</translation>
    </message>
    <message>
        <source>The office needs at least one member of staff.</source>
        <translation>机构至少需要一名员工。</translation>
    </message>
    <message>
        <source>Add somebody else first.</source>
        <translation>先添加他人。</translation>
    </message>
    <message>
        <source>The office needs at least one administrator.</source>
        <translation>机构至少需要一名管理员。</translation>
    </message>
    <message>
        <source>Make somebody else administrator first.</source>
        <translation>先将他人设为管理员。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>填写姓名。</translation>
    </message>
    <message>
        <source>There is already a member of staff called {name}.</source>
        <translation>已有名为「{name}」的员工。</translation>
    </message>
    <message>
        <source>Nobody here is called {name}.</source>
        <translation>没有名为「{name}」的员工。</translation>
    </message>
    <message>
        <source>Choose a name from the list.</source>
        <translation>从列表中选择。</translation>
    </message>
    <message>
        <source>The office is busy with another job.</source>
        <translation>机构正忙于其他作业。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>稍后重试。</translation>
    </message>
    <message>
        <source>The office file is damaged.</source>
        <translation>机构文件已损坏。</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore the last backup.</source>
        <translation>未作任何更改。恢复最近的备份。</translation>
    </message>
    <message>
        <source>The office was last opened by a newer version of CollectDesk.</source>
        <translation>该机构曾由更新版本的 CollectDesk 打开。</translation>
    </message>
    <message>
        <source>Update CollectDesk; nothing was changed.</source>
        <translation>更新 CollectDesk；未作任何更改。</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds no office.</source>
        <translation>文件夹「{folder}」中没有机构数据。</translation>
    </message>
    <message>
        <source>Choose another folder, or restore a backup.</source>
        <translation>选择其他文件夹，或恢复备份。</translation>
    </message>
    <message>
        <source>The key file of “{folder}” is missing.</source>
        <translation>「{folder}」的密钥文件缺失。</translation>
    </message>
    <message>
        <source>Its files are not of one office. Restore the last backup.</source>
        <translation>其中的文件不属于同一机构。恢复最近的备份。</translation>
    </message>
    <message>
        <source>This key does not open the office.</source>
        <translation>此密钥无法打开该机构。</translation>
    </message>
    <message>
        <source>Too many wrong passwords.</source>
        <translation>密码错误次数过多。</translation>
    </message>
    <message>
        <source>Set up a new office for it.</source>
        <translation>为演示另建一个机构。</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>恢复最近的备份。</translation>
    </message>
    <message>
        <source>Rename its copy keys.json.bak to keys.json, or restore the last backup.</source>
        <translation>把其副本 keys.json.bak 改名为 keys.json，或恢复最近的备份。</translation>
    </message>
    <message>
        <source>The recovery key has {need} characters, not {have}.</source>
        <translation>恢复密钥共 {need} 个字符，已输入 {have} 个。</translation>
    </message>
    <message>
        <source>The rule pack “{file}” is damaged.</source>
        <translation>规则包「{file}」已损坏。</translation>
    </message>
    <message>
        <source>Add what tells them apart.</source>
        <translation>在姓名后加以区分。</translation>
    </message>
    <message>
        <source>This member of staff can no longer unlock the office.</source>
        <translation>该员工已不能解锁机构。</translation>
    </message>
    <message>
        <source>The recovery key is nobody&apos;s: it sets a new password and does no work.</source>
        <translation>恢复密钥不属于任何人，只用于设置新密码。</translation>
    </message>
    <message>
        <source>Use “Forgot the password? Use the recovery key”.</source>
        <translation>点按「忘记密码？使用恢复密钥」。</translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>Try again in {n} min.</source>
        <translation>在 {n} 分钟后重试。</translation>
    </message>
    <message>
        <source>1 try left, then a {minutes}-minute wait.</source>
        <translation>还可再试 1 次，之后需等待 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>{n} tries left, then a {minutes}-minute wait.</source>
        <translation>还可再试 {n} 次，之后需等待 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>None of these accounts is open.</source>
        <translation>这些账户均不在催。</translation>
    </message>
    <message>
        <source>Choose open accounts: closed ones stay with whoever had them.</source>
        <translation>选择在催账户；已结束的账户仍归原负责人。</translation>
    </message>
    <message>
        <source>Every account is already with the person it would go to.</source>
        <translation>各账户已由将分配到的员工负责。</translation>
    </message>
    <message>
        <source>Nothing needs to be done, or choose somebody else.</source>
        <translation>无需处理，或另选员工。</translation>
    </message>
    <message>
        <source>Nobody is chosen to have the accounts.</source>
        <translation>没有选择接手的员工。</translation>
    </message>
    <message>
        <source>Choose at least one person.</source>
        <translation>至少选择一人。</translation>
    </message>
    <message>
        <source>The note for the new person is longer than {most} characters.</source>
        <translation>给接手人的备注超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>Shorten it; details belong in each account&apos;s contacts.</source>
        <translation>精简；详情写在各账户的联系记录中。</translation>
    </message>
    <message>
        <source>{name} cannot be given accounts.</source>
        <translation>不能把账户分配给「{name}」。</translation>
    </message>
    <message>
        <source>Choose somebody who works here and may work accounts.</source>
        <translation>选择在职且可处理账户的员工。</translation>
    </message>
    <message>
        <source>Line {line}: {contract} is kept in {known}, but the list gives it in {listed}.</source>
        <translation>第 {line} 行：{contract} 以 {known} 记账，清单却以 {listed} 列出。</translation>
    </message>
    <message>
        <source>Correct the currency in the list, or give the account a new number.</source>
        <translation>更正清单中的币种，或为该账户换用新编号。</translation>
    </message>
    <message>
        <source>No row of this list was refused.</source>
        <translation>此清单没有被拒的行。</translation>
    </message>
    <message>
        <source>There is nothing to mend.</source>
        <translation>无需更正。</translation>
    </message>
    <message>
        <source>A reversal needs its reason.</source>
        <translation>冲销须填写原因。</translation>
    </message>
    <message>
        <source>Say why the import is taken back.</source>
        <translation>写明撤销此次导入的原因。</translation>
    </message>
    <message>
        <source>Nothing was built on “{file}” yet.</source>
        <translation>「{file}」导入后尚无后续操作。</translation>
    </message>
    <message>
        <source>Take the import back whole instead of reversing it.</source>
        <translation>整体撤销此次导入，无需冲销。</translation>
    </message>
    <message>
        <source>Take the later import back first, or reverse this one with a reason.</source>
        <translation>先撤销后一次导入，或写明原因冲销这一次。</translation>
    </message>
    <message>
        <source>“{file}” was already taken back.</source>
        <translation>「{file}」已撤销。</translation>
    </message>
    <message>
        <source>Import the right list.</source>
        <translation>导入正确的清单。</translation>
    </message>
    <message>
        <source>People have worked with what “{file}” brought.</source>
        <translation>「{file}」导入的内容已有人处理。</translation>
    </message>
    <message>
        <source>Reverse it with a reason: what was done stays on record.</source>
        <translation>写明原因后冲销；已做的工作仍保留记录。</translation>
    </message>
    <message>
        <source>A later list was imported after “{file}”.</source>
        <translation>「{file}」之后又导入了新的清单。</translation>
    </message>
    <message>
        <source>What “{file}” changed was not kept, so it cannot be taken back.</source>
        <translation>「{file}」所作的改动没有留存，无法撤销。</translation>
    </message>
    <message>
        <source>Import the right list: it corrects the balances.</source>
        <translation>导入正确的清单，余额随之更正。</translation>
    </message>
    <message>
        <source>The name has more than {most} characters.</source>
        <translation>名称超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The layout has no name.</source>
        <translation>此版式没有名称。</translation>
    </message>
    <message>
        <source>Enter one, such as the system the list comes from.</source>
        <translation>输入名称，例如清单来自的系统。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>The list</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>The list, {currency}</source>
        <translation>清单，{currency}</translation>
    </message>
    <message>
        <source>In {n} rows the amount is no money; they are refused.</source>
        <translation>有 {n} 行的金额无法识别，已拒绝。</translation>
    </message>
    <message>
        <source>In 1 row the amount is no money; it is refused.</source>
        <translation>有 1 行的金额无法识别，已拒绝。</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>在催账户</translation>
    </message>
    <message>
        <source>Open accounts, {currency}</source>
        <translation>在催账户，{currency}</translation>
    </message>
    <message>
        <source>This very file was imported on {day}.</source>
        <translation>此文件已于 {day} 导入过。</translation>
    </message>
    <message>
        <source>These rows were refused in {file}, imported on {day}.</source>
        <translation>这些行在 {day}导入的 {file} 中被拒绝。</translation>
    </message>
    <message>
        <source>To import</source>
        <translation>将导入</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Refused or waiting</source>
        <translation>拒绝或待回答</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>待回答</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件合计</translation>
    </message>
    <message>
        <source>Overdue now</source>
        <translation>当前逾期</translation>
    </message>
    <message>
        <source>New and back</source>
        <translation>新增与回归</translation>
    </message>
    <message>
        <source>Amounts changed</source>
        <translation>金额变动</translation>
    </message>
    <message>
        <source>Missing in the list</source>
        <translation>清单中缺失</translation>
    </message>
    <message>
        <source>Overdue afterwards</source>
        <translation>导入后逾期</translation>
    </message>
    <message>
        <source>The total in line {line} agrees with its rows.</source>
        <translation>第 {line} 行合计与明细一致。</translation>
    </message>
    <message>
        <source>Line {line} says {stated}; its rows make {counted}.</source>
        <translation>第 {line} 行写 {stated}，明细合计 {counted}。</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>My figures today</source>
        <translation>我的今日数据</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Letters written</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>1 promise</source>
        <translation>1 笔</translation>
    </message>
    <message>
        <source>{n} promises</source>
        <translation>{n} 笔</translation>
    </message>
    <message>
        <source>Why number {n}?</source>
        <translation>为何排第 {n}？</translation>
    </message>
    <message>
        <source>Also due on this account: {what}</source>
        <translation>该账户另有：{what}</translation>
    </message>
    <message>
        <source>Nobody may be called now</source>
        <translation>目前不可致电</translation>
    </message>
    <message>
        <source>Calls are allowed again from {time}.</source>
        <translation>{time} 起可再致电。</translation>
    </message>
    <message>
        <source>1 may not be contacted now</source>
        <translation>1 户目前不可联系</translation>
    </message>
    <message>
        <source>{n} may not be contacted now</source>
        <translation>{n} 户目前不可联系</translation>
    </message>
    <message>
        <source>They wait at the end with their time.</source>
        <translation>排在末尾，并注明可联系时间。</translation>
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
        <source>Today</source>
        <translation>今日</translation>
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
    <name>FirstRun</name>
    <message>
        <source>{name} could not be added</source>
        <translation>未能添加「{name}」</translation>
    </message>
    <message>
        <source>{why} Add them under Office.</source>
        <translation>{why}可在「机构」页添加。</translation>
    </message>
    <message>
        <source>The office is being made</source>
        <translation>正在建立机构</translation>
    </message>
    <message>
        <source>Making the keys…</source>
        <translation>正在生成密钥…</translation>
    </message>
    <message>
        <source>Make the office</source>
        <translation>建立机构</translation>
    </message>
    <message>
        <source>Open the office</source>
        <translation>打开机构</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>信头</translation>
    </message>
    <message>
        <source>Country and money</source>
        <translation>国家与货币</translation>
    </message>
    <message>
        <source>People</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>{line}, as found</source>
        <translation>{line}（自动识别）</translation>
    </message>
    <message>
        <source>point 1,234.50</source>
        <translation>点 1,234.50</translation>
    </message>
    <message>
        <source>comma 1.234,50</source>
        <translation>逗号 1.234,50</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>按原数</translation>
    </message>
    <message>
        <source>year first, or clear</source>
        <translation>年在前，或无歧义</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>as the headers say</source>
        <translation>按表头</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header in line</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>List of</source>
        <translation>清单日期</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Remember this layout as</source>
        <translation>版式另存为</translation>
    </message>
    <message>
        <source>Columns as last time</source>
        <translation>列对应沿用上次</translation>
    </message>
    <message>
        <source>Only some accounts: nobody leaves the list</source>
        <translation>仅部分账户：无人退出清单</translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>Restored as of {when}</source>
        <translation>已恢复至 {when}</translation>
    </message>
    <message>
        <source>The office that was here is kept beside it: {name}</source>
        <translation>原机构已移到旁边保存：{name}</translation>
    </message>
    <message>
        <source>No office is open. Each is encrypted on this computer.</source>
        <translation>未打开任何机构。每个机构都在本机加密保存。</translation>
    </message>
    <message>
        <source>{file} is encrypted on this computer; nobody can read it without a password or the recovery key.</source>
        <translation>{file} 已在本机加密；没有密码或恢复密钥，任何人都无法读取。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Only looking around?</source>
        <translation>只想看看？</translation>
    </message>
    <message>
        <source>Try the demo office</source>
        <translation>试用演示机构</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Last imports</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>已导入的内容</translation>
    </message>
</context>
<context>
    <name>IdleView</name>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>登记通话</translation>
    </message>
    <message>
        <source>Log without calling…</source>
        <translation>不致电，直接登记…</translation>
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
        <translation>拨打号码</translation>
    </message>
    <message>
        <source>This account is no longer worked: {state}.</source>
        <translation>此账户已不再跟进：{state}。</translation>
    </message>
    <message>
        <source>A contact that already happened can still be logged.</source>
        <translation>已经发生的联系仍可登记。</translation>
    </message>
    <message>
        <source>A letter reaches the borrower; new numbers come with the next list.</source>
        <translation>可以寄信函；新号码随下一份清单导入。</translation>
    </message>
    <message>
        <source>No number in use.</source>
        <translation>没有可用号码。</translation>
    </message>
    <message>
        <source>F3 calls:</source>
        <translation>按 F3 拨打：</translation>
    </message>
    <message>
        <source>F3 calls the chosen number:</source>
        <translation>按 F3 拨打所选号码：</translation>
    </message>
    <message>
        <source>The rules are asked first. Then the number is shown until the call is logged.</source>
        <translation>先核对规则；之后显示完整号码，直到登记完成。</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import overdue list</source>
        <translation>导入逾期清单</translation>
    </message>
    <message>
        <source>Choose the overdue list</source>
        <translation>选择逾期清单</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Cancelling leaves the accounts as they were.</source>
        <translation>取消后账户保持原样。</translation>
    </message>
    <message>
        <source>Nothing changes while a file is read.</source>
        <translation>读取文件不会改动任何数据。</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{total} 行中的 {done} 行</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>{n} 行已拒绝</translation>
    </message>
    <message>
        <source>Cancelling leaves everything as it was.</source>
        <translation>取消后一切保持原样。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>查看账户</translation>
    </message>
    <message>
        <source>{n} refused rows saved</source>
        <translation>已保存 {n} 行被拒绝的数据</translation>
    </message>
    <message>
        <source>1 refused row saved</source>
        <translation>已保存 1 行被拒绝的数据</translation>
    </message>
    <message>
        <source>{file}: mend the rows there, save, and read that file here.</source>
        <translation>{file}：在其中修正并保存，再于此处读取该文件。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>A dropped file is read as well.</source>
        <translation>也可将文件拖放到此处。</translation>
    </message>
    <message>
        <source>{n} of {rows} rows</source>
        <translation>{rows} 行中的 {n} 行</translation>
    </message>
    <message>
        <source>1 account is no longer listed</source>
        <translation>1 户不再在清单中</translation>
    </message>
    <message>
        <source>{n} accounts are no longer listed</source>
        <translation>{n} 户不再在清单中</translation>
    </message>
    <message>
        <source>seen first, then imported whole or not at all</source>
        <translation>先看结果，再整份导入，或完全不导入</translation>
    </message>
    <message>
        <source>File with the overdue list</source>
        <translation>逾期清单文件</translation>
    </message>
    <message>
        <source>Path of the overdue list</source>
        <translation>逾期清单的路径</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
</context>
<context>
    <name>InlineForm</name>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>{who} {n}: {part}</source>
        <translation>{who} {n}：{part}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>Import 1 account</source>
        <translation>导入 1 户</translation>
    </message>
    <message>
        <source>Import {n} accounts</source>
        <translation>导入 {n} 户</translation>
    </message>
    <message>
        <source>{n} accounts imported</source>
        <translation>已导入 {n} 户</translation>
    </message>
    <message>
        <source>1 account imported</source>
        <translation>已导入 1 户</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {missing} no longer listed, {refused} rows refused.</source>
        <translation>新增 {new}，变更 {changed}，缺失 {missing}，拒绝 {refused} 行。</translation>
    </message>
    <message>
        <source>{file} reversed</source>
        <translation>{file} 已冲销</translation>
    </message>
    <message>
        <source>{n} accounts got back their former figures or left the work.</source>
        <translation>{n} 户账户已恢复原数或退出作业。</translation>
    </message>
    <message>
        <source>{file} taken back</source>
        <translation>{file} 已撤销</translation>
    </message>
    <message>
        <source>{n} accounts are as they were before it.</source>
        <translation>{n} 户账户已恢复到导入前的状态。</translation>
    </message>
    <message>
        <source>Choose the file with the overdue list.</source>
        <translation>选择逾期清单文件。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No column for: {fields}</source>
        <translation>缺少以下列：{fields}</translation>
    </message>
    <message>
        <source>Open: which comes first in dates, day or month</source>
        <translation>待回答：日期是日在前还是月在前</translation>
    </message>
    <message>
        <source>Suggested by their values: {fields}</source>
        <translation>按内容推测：{fields}</translation>
    </message>
    <message>
        <source>Compare them with the samples, then use them or choose other fields.</source>
        <translation>请与样例核对，然后采用，或改选其他字段。</translation>
    </message>
    <message>
        <source>Choose the column in the table and its field below it. If the header is in another line, choose that line above.</source>
        <translation>在表中选择该列，并在下方选择其字段。若表头在其他行，请在上方选择该行。</translation>
    </message>
    <message>
        <source>Being compared with the accounts</source>
        <translation>正在与账户比对</translation>
    </message>
    <message>
        <source>Open: same person or not ({n})</source>
        <translation>待回答：是否同一人（{n}）</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>沿用上次</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>按内容推测</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>按列名</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>匹配方式</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>文件中的内容</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Overdue so far</source>
        <translation>此前逾期</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变动内容</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>转为</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>原因与处理</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得留意</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>所在行</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Part of a list</source>
        <translation>部分清单</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>List of</source>
        <translation>清单日期</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Overdue in all</source>
        <translation>逾期合计</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>lines {lines}</source>
        <translation>第 {lines} 行</translation>
    </message>
    <message>
        <source>{n} new accounts go.</source>
        <translation>{n} 户新增账户将被移除。</translation>
    </message>
    <message>
        <source>1 new account goes.</source>
        <translation>1 户新增账户将被移除。</translation>
    </message>
    <message>
        <source>{n} changed accounts return to their former figures.</source>
        <translation>{n} 户变动账户恢复原数。</translation>
    </message>
    <message>
        <source>1 changed account returns to its former figures.</source>
        <translation>1 户变动账户恢复原数。</translation>
    </message>
    <message>
        <source>{n} accounts that were missing are open again.</source>
        <translation>{n} 户缺失账户重新在案。</translation>
    </message>
    <message>
        <source>1 account that was missing is open again.</source>
        <translation>1 户缺失账户重新在案。</translation>
    </message>
    <message>
        <source>The import stays listed as taken back.</source>
        <translation>此次导入仍列于记录，标为已撤销。</translation>
    </message>
    <message>
        <source>{one} {two}</source>
        <translation>{one}{two}</translation>
    </message>
    <message>
        <source>{new} new accounts leave the work and owe nothing; {changed} changed ones get back their former figures where the import&apos;s still stand. What people did stays on record.</source>
        <translation>{new} 户新增账户退出作业，欠款归零；{changed} 户变动账户中，数额仍为此次导入所定者恢复原数。已做的工作均留存记录。</translation>
    </message>
</context>
<context>
    <name>IssuedSheet</name>
    <message>
        <source>Language: {language}</source>
        <translation>语言：{language}</translation>
    </message>
    <message>
        <source>Posted {day} by {service}</source>
        <translation>{day} 寄出，{service}</translation>
    </message>
    <message>
        <source>Recalled: it would no longer be true</source>
        <translation>已撤回：内容已不属实</translation>
    </message>
    <message>
        <source>Address and amount as of {day}</source>
        <translation>地址和金额截至 {day}</translation>
    </message>
    <message>
        <source>Sealed as issued</source>
        <translation>已按签发原样封存</translation>
    </message>
</context>
<context>
    <name>JournalTab</name>
    <message>
        <source>Being checked</source>
        <translation>正在核验</translation>
    </message>
    <message>
        <source>{n} lines, each proves the one before it</source>
        <translation>共 {n} 行，逐行相互印证</translation>
    </message>
    <message>
        <source>The latest {n} lines; a change to any line would be found.</source>
        <translation>最近 {n} 行；任何一行被改动都会被发现。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Check journal</source>
        <translation>核验日志</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>That is not group {n} of the key</source>
        <translation>与密钥第 {n} 组不符</translation>
    </message>
    <message>
        <source>Type group {n}</source>
        <translation>输入第 {n} 组</translation>
    </message>
    <message>
        <source>Recovery key {office}.pdf</source>
        <translation>恢复密钥 {office}.pdf</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>保存恢复密钥</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送往打印机</translation>
    </message>
    <message>
        <source>Saved as “{name}”</source>
        <translation>已保存为「{name}」</translation>
    </message>
    <message>
        <source>Lock the paper away, and keep no copy of the file on this computer.</source>
        <translation>把打印件锁好，不要在本机留存文件。</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>It opens the office when every password is forgotten. It is shown now and never again.</source>
        <translation>所有密码都忘记时，用它打开机构。只在此时显示一次。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Show the key again</source>
        <translation>再次显示密钥</translation>
    </message>
    <message>
        <source>Print it, lock the sheet away from this computer, and tell one other person where it is.</source>
        <translation>打印后锁在远离本机的地方，并告知另一人存放位置。</translation>
    </message>
    <message>
        <source>From the paper</source>
        <translation>照打印件输入</translation>
    </message>
    <message>
        <source>Type two groups from the paper; then it is certain that it can be read.</source>
        <translation>照打印件输入其中两组，以确认字迹可辨。</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>第 {n} 组</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>No layout remembered yet</source>
        <translation>尚未记住任何版式</translation>
    </message>
    <message>
        <source>With each import the office remembers how such a list was read, under a name.</source>
        <translation>每次导入后，机构会以名称记住此类清单的读取方式。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再记住</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>版式</translation>
    </message>
</context>
<context>
    <name>LeaveView</name>
    <message>
        <source>The number {number} was shown for it.</source>
        <translation>已为此显示号码 {number}。</translation>
    </message>
    <message>
        <source>This call is not logged yet</source>
        <translation>此次通话尚未登记</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Dialled, no answer</source>
        <translation>已拨打，无人接听</translation>
    </message>
    <message>
        <source>Not dialled, because</source>
        <translation>未拨打，原因</translation>
    </message>
    <message>
        <source>Record: not dialled</source>
        <translation>登记：未拨打</translation>
    </message>
</context>
<context>
    <name>LetterLists</name>
    <message>
        <source>The newest {n} of {of}; the search finds the older ones.</source>
        <translation>显示最新的 {n} 封，共 {of} 封；更早的可用查找。</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>打开账户</translation>
    </message>
    <message>
        <source>No letter matches “{text}”</source>
        <translation>没有与「{text}」相符的信函</translation>
    </message>
    <message>
        <source>Show all letters</source>
        <translation>显示全部信函</translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation>还没有信函</translation>
    </message>
    <message>
        <source>Open an account and press F6 to write its borrower a demand letter.</source>
        <translation>打开账户，按 F6 给借款人写催告函。</translation>
    </message>
    <message>
        <source>Nothing to post</source>
        <translation>没有待寄信函</translation>
    </message>
    <message>
        <source>Letters wait here from the moment they are issued until they are with the post.</source>
        <translation>信函自签发起在此等候，直到交寄为止。</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Lists of letters</source>
        <translation>信函列表</translation>
    </message>
    <message>
        <source>To post</source>
        <translation>待寄出</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Letters to post</source>
        <translation>待寄出的信函</translation>
    </message>
    <message>
        <source>Register of letters</source>
        <translation>信函登记簿</translation>
    </message>
    <message>
        <source>Find in the register</source>
        <translation>在登记簿中查找</translation>
    </message>
    <message>
        <source>Number, tracking, borrower</source>
        <translation>编号、单号、借款人</translation>
    </message>
</context>
<context>
    <name>LetterheadStep</name>
    <message>
        <source>Enter the office&apos;s name</source>
        <translation>输入机构名称</translation>
    </message>
    <message>
        <source>Enter the folder of the office</source>
        <translation>输入机构文件夹</translation>
    </message>
    <message>
        <source>Where the office goes</source>
        <translation>机构存放位置</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>The office and its letterhead</source>
        <translation>机构与信头</translation>
    </message>
    <message>
        <source>Letters are signed with this. All of it can be changed later under Office.</source>
        <translation>信函以此署名。以后可在「机构」页修改。</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Bank details for payments</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Who signs letters</source>
        <translation>信函签署人</translation>
    </message>
    <message>
        <source>Their title</source>
        <translation>签署人职务</translation>
    </message>
    <message>
        <source>Folder of the office</source>
        <translation>机构文件夹</translation>
    </message>
    <message>
        <source>On a disk of this computer, not on a network drive. It is encrypted from its first byte.</source>
        <translation>须在本机磁盘上，不能在网络盘上。从第一个字节起即加密。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Mark as posted</source>
        <translation>标记为已寄出</translation>
    </message>
    <message>
        <source>Mark {n} as posted</source>
        <translation>标记 {n} 封为已寄出</translation>
    </message>
    <message>
        <source>Post 1 letter</source>
        <translation>寄出 1 封</translation>
    </message>
    <message>
        <source>Post {n} letters</source>
        <translation>寄出 {n} 封</translation>
    </message>
    <message>
        <source>Post 1 letter dated {day}</source>
        <translation>确认寄出 1 封，{day}</translation>
    </message>
    <message>
        <source>Post {n} letters dated {day}</source>
        <translation>确认寄出 {n} 封，{day}</translation>
    </message>
    <message>
        <source>1 letter posted on {day}</source>
        <translation>{day} 寄出 1 封信函</translation>
    </message>
    <message>
        <source>{n} letters posted on {day}</source>
        <translation>{day} 寄出 {n} 封信函</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>On each account’s timeline, with service and tracking number.</source>
        <translation>已连同邮寄方式和单号记入各账户的时间线。</translation>
    </message>
    <message>
        <source>Show in the register</source>
        <translation>在登记簿中查看</translation>
    </message>
    <message>
        <source>Print {n} letters</source>
        <translation>打印 {n} 封信函</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>This letter was recalled; it would no longer be true.</source>
        <translation>此信函已撤回，内容已不属实。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>{n} of {of} chosen</source>
        <translation>已选 {n} / {of} 封</translation>
    </message>
    <message>
        <source>{n} to post</source>
        <translation>{n} 封待寄出</translation>
    </message>
    <message>
        <source>sorted by postal code</source>
        <translation>按邮编排序</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Find a letter</source>
        <translation>查找信函</translation>
    </message>
</context>
<context>
    <name>LettersTab</name>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>F6 writes a formal demand in the borrower&apos;s language, from what the account owes.</source>
        <translation>按 F6，就账户欠款用借款人的语言写催告函。</translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation>还没有信函</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>draft kept {time}</source>
        <translation>草稿已存 {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Reason for falling behind</source>
        <translation>逾期原因</translation>
    </message>
    <message>
        <source>Willing</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Able</source>
        <translation>能力</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Save and next</source>
        <translation>保存并下一户</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
    <name>ManyPeople</name>
    <message>
        <source>Open</source>
        <translation>待答</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>不同的人</translation>
    </message>
    <message>
        <source>One person or two?</source>
        <translation>是同一人吗？</translation>
    </message>
    <message>
        <source>All are one person</source>
        <translation>全部为同一人</translation>
    </message>
    <message>
        <source>All are two</source>
        <translation>全部为不同的人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Already has</source>
        <translation>已有账户</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Own password</source>
        <translation>本人密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从名单中移除</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>Enter an amount</source>
        <translation>填金额</translation>
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
        <translation>填数字，如 2,000.00</translation>
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
        <translation>下一步</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Hour of the call-back</source>
        <translation>回电时间</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Parts of the office</source>
        <translation>机构各部分</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Choose who was reached</source>
        <translation>选择接听人</translation>
    </message>
    <message>
        <source>Choose a result</source>
        <translation>选择结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>接听人</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>他人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人接</translation>
    </message>
    <message>
        <source>Wrong no.</source>
        <translation>错号</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Phone off</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>留言</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Save letter {number} as PDF</source>
        <translation>将信函 {number} 另存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>The copy is not encrypted; keep it where only your office can read it.</source>
        <translation>该副本未加密，应放在只有本机构能读取的地方。</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>换个位置保存</translation>
    </message>
    <message>
        <source>1 letter went to the printer</source>
        <translation>1 封信函已送往打印机</translation>
    </message>
    <message>
        <source>{n} letters went to the printer</source>
        <translation>{n} 封信函已送往打印机</translation>
    </message>
    <message>
        <source>Mark as posted once it is with the post.</source>
        <translation>交寄之后标记为已寄出。</translation>
    </message>
    <message>
        <source>Printing 1 letter</source>
        <translation>正在打印 1 封信函</translation>
    </message>
    <message>
        <source>Printing {n} letters</source>
        <translation>正在打印 {n} 封信函</translation>
    </message>
    <message>
        <source>{done} of {total} pages</source>
        <translation>第 {done} 页，共 {total} 页</translation>
    </message>
    <message>
        <source>Cancelling drops what the printer does not have yet.</source>
        <translation>取消后，尚未送到打印机的部分不再打印。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>view</source>
        <translation>视图</translation>
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
    <name>PastImports</name>
    <message>
        <source>No list imported yet</source>
        <translation>还没有导入过清单</translation>
    </message>
    <message>
        <source>Choose the overdue list of your loan system (.xlsx, .xls, .ods, .csv). Nothing changes before you have seen what the import would do.</source>
        <translation>选择贷款系统导出的逾期清单（.xlsx、.xls、.ods、.csv）。先显示导入结果，确认前不改动任何数据。</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Last imports</source>
        <translation>最近导入</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Add a person…</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Wishes and flags hold at once: the rules refuse what they forbid until they are lifted.</source>
        <translation>意愿和标记立即生效：在解除之前，规则会拒绝其禁止的联系。</translation>
    </message>
</context>
<context>
    <name>PersonBlock</name>
    <message>
        <source>No contact point on record</source>
        <translation>没有联系方式</translation>
    </message>
    <message>
        <source>owes</source>
        <translation>承担债务</translation>
    </message>
    <message>
        <source>relay only</source>
        <translation>仅转达</translation>
    </message>
    <message>
        <source>ID {number}</source>
        <translation>证件 {number}</translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation>更改{what}</translation>
    </message>
    <message>
        <source>said in a logged contact</source>
        <translation>联系记录中说明</translation>
    </message>
    <message>
        <source>no {channel} since {day}</source>
        <translation>自{day}起不再使用{channel}</translation>
    </message>
    <message>
        <source>Lift the flag</source>
        <translation>解除标记</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Add:</source>
        <translation>添加：</translation>
    </message>
    <message>
        <source>Flag…</source>
        <translation>标记…</translation>
    </message>
    <message>
        <source>Record opt-out:</source>
        <translation>登记拒绝联系：</translation>
    </message>
    <message>
        <source>Lift the wish</source>
        <translation>解除</translation>
    </message>
</context>
<context>
    <name>PointLine</name>
    <message>
        <source>Show for 30 seconds</source>
        <translation>显示 30 秒</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>PostPanel</name>
    <message>
        <source>Tracking number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Enter the number on the receipt</source>
        <translation>输入收据上的单号</translation>
    </message>
    <message>
        <source>Already entered for {number}</source>
        <translation>已用于 {number}</translation>
    </message>
    <message>
        <source>Already belongs to {number}</source>
        <translation>已属于 {number}</translation>
    </message>
    <message>
        <source>Tracking numbers</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>From the receipts, typed or scanned. Enter goes to the next.</source>
        <translation>照收据输入或扫码，按 Enter 到下一封。</translation>
    </message>
    <message>
        <source>This service gives no tracking number.</source>
        <translation>此邮寄方式没有单号。</translation>
    </message>
    <message>
        <source>What went to the post</source>
        <translation>交寄情况</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>邮寄方式</translation>
    </message>
</context>
<context>
    <name>Posting</name>
    <message>
        <source>Post 1 letter dated {day}?</source>
        <translation>确认寄出 1 封 {day}的信函？</translation>
    </message>
    <message>
        <source>Post {n} letters dated {day}?</source>
        <translation>确认寄出 {n} 封 {day}的信函？</translation>
    </message>
    <message>
        <source>Posted letters go on each account’s timeline, with service and tracking number. This cannot be taken back; check it against the receipts.</source>
        <translation>寄出情况将连同邮寄方式和单号记入各账户的时间线，不能撤回。先与收据核对。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
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
        <source>By: 27, +3</source>
        <translation>日期：27、+3</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>By</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Promised amount</source>
        <translation>承诺金额</translation>
    </message>
    <message>
        <source>Promised day</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>such as 27, +3</source>
        <translation>如 27、+3</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Nothing to answer: the list speaks for itself.</source>
        <translation>没有需要回答的问题，清单内容明确。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Day or month first?</source>
        <translation>日在前还是月在前？</translation>
    </message>
    <message>
        <source>{fields}: the dates fit both orders. Such rows wait for the answer.</source>
        <translation>{fields}：日期两种读法都成立，这些行等待回答。</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>{order}: {text} is {day}</source>
        <translation>{order}：{text} 即 {day}</translation>
    </message>
    <message>
        <source>Overdue since when?</source>
        <translation>从哪天起逾期？</translation>
    </message>
    <message>
        <source>No column holds a due date or the days overdue.</source>
        <translation>没有一列写明应还日期或逾期天数。</translation>
    </message>
    <message>
        <source>Count from the day before the list&apos;s date</source>
        <translation>按名单日期的前一天起算</translation>
    </message>
    <message>
        <source>One person or two?</source>
        <translation>一人还是两人？</translation>
    </message>
    <message>
        <source>Same name and same phone, but no ID number that would tell.</source>
        <translation>姓名与电话相同，但没有可区分的证件号。</translation>
    </message>
    <message>
        <source>All are one person</source>
        <translation>全部为同一人</translation>
    </message>
    <message>
        <source>All are two</source>
        <translation>全部为不同的人</translation>
    </message>
    <message>
        <source>already has {contracts}</source>
        <translation>已有合同 {contracts}</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>Debit or credit?</source>
        <translation>借方还是贷方？</translation>
    </message>
    <message>
        <source>What the words beside the amounts mean. Words that are not marked are read as usual.</source>
        <translation>金额旁的字样是什么意思。未标明的按通常含义读取。</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Lessens what is owed</source>
        <translation>冲减欠款</translation>
    </message>
    <message>
        <source>Lost zeros?</source>
        <translation>是否丢失前导零？</translation>
    </message>
    <message>
        <source>Numbers of different lengths: a spreadsheet may have dropped zeros in front.</source>
        <translation>号码长度不一，表格可能丢掉了前面的零。</translation>
    </message>
    <message>
        <source>{field}: pad to {n} digits, {before} becomes {after}</source>
        <translation>{field}：补零至 {n} 位，{before} 变为 {after}</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Type the key from the printed sheet</source>
        <translation>输入打印件上的密钥</translation>
    </message>
    <message>
        <source>Enter the new password</source>
        <translation>输入新密码</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>两次输入的密码不同</translation>
    </message>
    <message>
        <source>The key is being tried</source>
        <translation>正在核对密钥</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>The key was printed when the office was set up. Small letters and spaces do not matter.</source>
        <translation>恢复密钥在建立机构时已打印。大小写和空格均可忽略。</translation>
    </message>
    <message>
        <source>Recovery key, eight groups</source>
        <translation>恢复密钥，共八组</translation>
    </message>
    <message>
        <source>Staff name</source>
        <translation>员工姓名</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Set password and unlock</source>
        <translation>设置密码并解锁</translation>
    </message>
</context>
<context>
    <name>RefusedSaving</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Why refused</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>{name} refused</source>
        <translation>{name} 拒绝</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>保存被拒绝的行</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>正在保存 {name}</translation>
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
        <translation>规则</translation>
    </message>
    <message>
        <source>Next lawful time</source>
        <translation>下次可联系</translation>
    </message>
    <message>
        <source>When the wish is lifted (tab People)</source>
        <translation>本人解除后（见「人员」页签）</translation>
    </message>
    <message>
        <source>When the flag is lifted (tab People)</source>
        <translation>标记解除后（「人员」页）</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>替代做法</translation>
    </message>
    <message>
        <source>Call back {moment}</source>
        <translation>{moment} 回电</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>寄信函</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Go to that call</source>
        <translation>转到该通话</translation>
    </message>
</context>
<context>
    <name>Remember</name>
    <message>
        <source>This computer remembers you.</source>
        <translation>本机已记住您。</translation>
    </message>
    <message>
        <source>This computer forgot you.</source>
        <translation>本机已不再记住您。</translation>
    </message>
    <message>
        <source>Remember me on this computer</source>
        <translation>在本机记住我</translation>
    </message>
    <message>
        <source>The key is kept by the system’s keyring; whoever can use your computer account can then open the office as you.</source>
        <translation>密钥由系统的密钥环保管；此后，能使用您电脑账户的人就能以您的身份打开机构。</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Which backup to restore</source>
        <translation>恢复哪个备份</translation>
    </message>
    <message>
        <source>CollectDesk backups (*.cdbackup)</source>
        <translation>CollectDesk 备份 (*.cdbackup)</translation>
    </message>
    <message>
        <source>Enter the password</source>
        <translation>输入密码</translation>
    </message>
    <message>
        <source>Enter where the office goes</source>
        <translation>输入机构存放位置</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>正在恢复 {name}</translation>
    </message>
    <message>
        <source>{done} of {total} bytes</source>
        <translation>{done} / {total} 字节</translation>
    </message>
    <message>
        <source>Cancelling leaves this computer as it was.</source>
        <translation>取消后，本机一切保持原样。</translation>
    </message>
    <message>
        <source>Choose a backup first</source>
        <translation>先选择备份</translation>
    </message>
    <message>
        <source>The restore is under way</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>The whole backup is checked first. An office of the same name is kept beside it.</source>
        <translation>先核对整个备份。同名机构会移到旁边保存。</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Lines in the journal</source>
        <translation>日志行数</translation>
    </message>
    <message>
        <source>Sealed letters and files</source>
        <translation>封存的信函与文件</translation>
    </message>
    <message>
        <source>Staff name</source>
        <translation>员工姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Where the office goes</source>
        <translation>机构存放位置</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Check and restore</source>
        <translation>核对并恢复</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>No account is new.</source>
        <translation>没有新增账户。</translation>
    </message>
    <message>
        <source>No known account changes.</source>
        <translation>没有账户发生变动。</translation>
    </message>
    <message>
        <source>No open account is missing in this list.</source>
        <translation>没有在催账户从清单中消失。</translation>
    </message>
    <message>
        <source>This file holds only some accounts: nobody leaves the list.</source>
        <translation>本文件仅含部分账户：无人退出清单。</translation>
    </message>
    <message>
        <source>No row is refused.</source>
        <translation>没有被拒绝的行。</translation>
    </message>
    <message>
        <source>Nothing else to note.</source>
        <translation>没有其他提示。</translation>
    </message>
    <message>
        <source>(no header)</source>
        <translation>（无表头）</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>待回答</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>What the list holds</source>
        <translation>清单内容</translation>
    </message>
    <message>
        <source>Field of this column</source>
        <translation>该列对应字段</translation>
    </message>
    <message>
        <source>What became of all missing accounts</source>
        <translation>全部缺失账户的去向</translation>
    </message>
    <message>
        <source>What became of this account</source>
        <translation>该账户的去向</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>采用推测</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message>
        <source>Saved with the reasons beside them, mended, then imported alone.</source>
        <translation>连同原因保存，修正后可单独导入。</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Count what they already have</source>
        <translation>计入现有账户</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Has now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>as the rest</source>
        <translation>同其余</translation>
    </message>
    <message>
        <source>The rest  {n}</source>
        <translation>其余  {n}</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>RulesTab</name>
    <message>
        <source>{pack}, as of {version}</source>
        <translation>{pack}，{version} 版</translation>
    </message>
    <message>
        <source>{n} of {of} rules must be checked in the law&apos;s text before use</source>
        <translation>{of} 条规则中有 {n} 条使用前须核对法律原文</translation>
    </message>
    <message>
        <source>1 of {of} rules must be checked in the law&apos;s text before use</source>
        <translation>{of} 条规则中有 1 条使用前须核对法律原文</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>any way</source>
        <translation>任何方式</translation>
    </message>
    <message>
        <source>Only from {opens} to {closes}</source>
        <translation>仅限 {opens} 至 {closes}</translation>
    </message>
    <message>
        <source>No contact: {flags}</source>
        <translation>不可联系：{flags}</translation>
    </message>
    <message>
        <source>With care: {flags}</source>
        <translation>谨慎联系：{flags}</translation>
    </message>
    <message>
        <source>Not after somebody asked for no contact</source>
        <translation>对方要求勿联系后不得联系</translation>
    </message>
    <message>
        <source>read on {day}</source>
        <translation>查阅于 {day}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>查证方式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>{sums} overdue</source>
        <translation>逾期 {sums}</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 户</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Give the selected accounts to staff</source>
        <translation>把选中的账户分配给员工</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the selected accounts, or all that is shown, to a spreadsheet</source>
        <translation>把选中的或显示的全部账户写入表格</translation>
    </message>
    <message>
        <source>Select all that is shown</source>
        <translation>选中显示的全部账户</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第 {page} / {pages} 页</translation>
    </message>
    <message>
        <source>The letter as it prints</source>
        <translation>信函打印效果</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Handed over by {name}, {day}</source>
        <translation>{name} 于 {day} 移交</translation>
    </message>
    <message>
        <source>May I contact now?</source>
        <translation>现在可以联系吗？</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>Contract in brief</source>
        <translation>合同要点</translation>
    </message>
    <message>
        <source>Hours of past talks</source>
        <translation>以往通话的时段</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>{rate} a year</source>
        <translation>{rate}</translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Oldest unpaid</source>
        <translation>最早未付</translation>
    </message>
    <message>
        <source>{n} equal instalments</source>
        <translation>{n} 期等额本息</translation>
    </message>
    <message>
        <source>{n} × equal principal</source>
        <translation>{n} 期等额本金</translation>
    </message>
    <message>
        <source>Interest first</source>
        <translation>先息后本</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>到期一次还本付息</translation>
    </message>
</context>
<context>
    <name>StaffStep</name>
    <message>
        <source>Enter a name</source>
        <translation>输入姓名</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>两次输入的密码不同</translation>
    </message>
    <message>
        <source>Name given twice</source>
        <translation>姓名重复</translation>
    </message>
    <message>
        <source>At least {n} characters</source>
        <translation>至少 {n} 个字符</translation>
    </message>
    <message>
        <source>Not the name itself</source>
        <translation>不可与姓名相同</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>机构员工</translation>
    </message>
    <message>
        <source>Each password opens the office&apos;s key. CollectDesk keeps none of them and can look none up.</source>
        <translation>每个密码都能打开机构的密钥。CollectDesk 不保存密码，也无法查询。</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Further staff</source>
        <translation>其他员工</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>At least {n} characters; four or five words are best.</source>
        <translation>至少 {n} 个字符；一句自己的话最好。</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Nobody yet. Staff can also be added later under Office, each with a password of their own.</source>
        <translation>尚无其他员工。以后也可在「机构」页添加，每人使用自己的密码。</translation>
    </message>
    <message>
        <source>Add a member of staff</source>
        <translation>添加员工</translation>
    </message>
</context>
<context>
    <name>StaffTab</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Enter a name and a password.</source>
        <translation>输入姓名和密码。</translation>
    </message>
    <message>
        <source>{name} can unlock the office now.</source>
        <translation>「{name}」现在可以解锁机构。</translation>
    </message>
    <message>
        <source>{name}: {role}</source>
        <translation>{name}：{role}</translation>
    </message>
    <message>
        <source>End the work of {name}?</source>
        <translation>结束「{name}」的工作？</translation>
    </message>
    <message>
        <source>The password stops working at once. What {name} did stays on record.</source>
        <translation>其密码立即失效。「{name}」的操作记录保留。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>{name} can no longer unlock the office.</source>
        <translation>「{name}」已不能解锁机构。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Here since</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新员工</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Everybody unlocks with a password of their own; nobody else can read it.</source>
        <translation>每人用自己的密码解锁，他人无法查看。</translation>
    </message>
    <message>
        <source>Add to the staff</source>
        <translation>添加员工</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>离职…</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>Which office to open</source>
        <translation>打开哪个机构</translation>
    </message>
    <message>
        <source>Set up an office</source>
        <translation>建立新机构</translation>
    </message>
    <message>
        <source>Open an office on this computer</source>
        <translation>打开本机上的机构</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Column {name}</source>
        <translation>列：{name}</translation>
    </message>
    <message>
        <source>Space sorts, Ctrl and an arrow key moves the column.</source>
        <translation>空格排序，Ctrl 加方向键移动列。</translation>
    </message>
    <message>
        <source>sorted downwards</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>sorted upwards</source>
        <translation>升序</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>List of</source>
        <translation>清单日期</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Overdue in all</source>
        <translation>逾期合计</translation>
    </message>
    <message>
        <source>Reverse…</source>
        <translation>冲销…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Reverse the import</source>
        <translation>冲销此次导入</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason (may stay empty)</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Taken back by {who} on {day}.</source>
        <translation>{who} 于 {day}撤销。</translation>
    </message>
    <message>
        <source>A supervisor or the administrator can take an import back.</source>
        <translation>撤销导入须由主管或管理员操作。</translation>
    </message>
    <message>
        <source>Nothing was built on this import: it can be taken back whole.</source>
        <translation>尚无后续操作依赖此次导入：可整体撤销。</translation>
    </message>
    <message>
        <source>A reversal needs its reason.</source>
        <translation>冲销须填写原因。</translation>
    </message>
    <message>
        <source>A reversal needs your password.</source>
        <translation>冲销须输入您的密码。</translation>
    </message>
    <message>
        <source>Reversing {name}</source>
        <translation>正在冲销 {name}</translation>
    </message>
    <message>
        <source>Taking {name} back</source>
        <translation>正在撤销 {name}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>What people did with its accounts</source>
        <translation>对其账户的后续操作</translation>
    </message>
</context>
<context>
    <name>TargetChoice</name>
    <message>
        <source>Export accounts</source>
        <translation>导出账户</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>CSV text</source>
        <translation>CSV 文本</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>文件路径</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>The file is not encrypted; keep it where only your office can read it.</source>
        <translation>文件未加密；请存放在只有本单位能读到的地方。</translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>Enter an hour</source>
        <translation>输入时间</translation>
    </message>
    <message>
        <source>Enter an hour, such as 14:00</source>
        <translation>输入时间，如 14:00</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>未履行</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>久未跟进</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>暂不可联系</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>Due today, by the hour</source>
        <translation>今日到期，按时间</translation>
    </message>
    <message>
        <source>Broken and past promises</source>
        <translation>未履行和已过期的承诺</translation>
    </message>
    <message>
        <source>New, no contact yet</source>
        <translation>新增，尚未联系</translation>
    </message>
    <message>
        <source>Planned for today</source>
        <translation>今日计划</translation>
    </message>
    <message>
        <source>Letters to write and post</source>
        <translation>待写、待寄的信函</translation>
    </message>
    <message>
        <source>Untouched for two weeks</source>
        <translation>两周未跟进</translation>
    </message>
    <message>
        <source>May not be contacted now</source>
        <translation>目前不可联系</translation>
    </message>
    <message>
        <source>Nobody&apos;s accounts</source>
        <translation>无人负责的账户</translation>
    </message>
    <message>
        <source>Agreed for today; the earlier hour first.</source>
        <translation>约定今日处理；时间早的在前。</translation>
    </message>
    <message>
        <source>Not paid as promised, not spoken to since; most at stake first.</source>
        <translation>未按承诺还款且之后未通话；风险金额大的在前。</translation>
    </message>
    <message>
        <source>The first contact is still to be made; most at stake first.</source>
        <translation>尚未首次联系；风险金额大的在前。</translation>
    </message>
    <message>
        <source>Planned for a day, not for an hour; most at stake first.</source>
        <translation>计划在当日，未定时间；风险金额大的在前。</translation>
    </message>
    <message>
        <source>Need nobody on the phone; most at stake first.</source>
        <translation>无需致电；风险金额大的在前。</translation>
    </message>
    <message>
        <source>No contact, no letter, no plan for 14 days; most at stake first.</source>
        <translation>14 天无联系、无信函、无安排；风险金额大的在前。</translation>
    </message>
    <message>
        <source>The rules or a missing number forbid a call; the soonest first.</source>
        <translation>因规则或无号码不能致电；可联系时间早的在前。</translation>
    </message>
    <message>
        <source>Unassigned, or left alone for 30 days; most at stake first.</source>
        <translation>未分配，或 30 天无人处理；风险金额大的在前。</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>Promise of {money} due today</source>
        <translation>今日到期承诺 {money}</translation>
    </message>
    <message>
        <source>Broken promise of {money}</source>
        <translation>承诺未履行 {money}</translation>
    </message>
    <message>
        <source>Promise of {money} was due {day}</source>
        <translation>承诺 {money}，应于{day}履行</translation>
    </message>
    <message>
        <source>New: {days} overdue, no contact yet</source>
        <translation>新增：逾期 {days}，尚未联系</translation>
    </message>
    <message>
        <source>Letter {number} to post</source>
        <translation>待寄信函 {number}</translation>
    </message>
    <message>
        <source>No contact for {days}</source>
        <translation>{days}未联系</translation>
    </message>
    <message>
        <source>Assigned to {name}, who left</source>
        <translation>分配给已离职的 {name}</translation>
    </message>
    <message>
        <source>Listed {day}, no contact yet</source>
        <translation>{day} 列入，尚未联系</translation>
    </message>
    <message>
        <source>Nothing planned, no contact for {days}</source>
        <translation>无安排，{days}未联系</translation>
    </message>
    <message>
        <source>{what} since {day}</source>
        <translation>{what}（{day}起）</translation>
    </message>
    <message>
        <source>{what}: {note}</source>
        <translation>{what}：{note}</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>应于{day}履行</translation>
    </message>
    <message>
        <source>assigned to {name}</source>
        <translation>分配给 {name}</translation>
    </message>
    <message>
        <source>dated {day}</source>
        <translation>日期 {day}</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>also: {what}</source>
        <translation>另有：{what}</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>上次联系 {when}</translation>
    </message>
    <message>
        <source>last contact {when}: {result}</source>
        <translation>上次联系 {when}：{result}</translation>
    </message>
    <message>
        <source>no phone number in use</source>
        <translation>没有可用电话</translation>
    </message>
    <message>
        <source>1 phone number</source>
        <translation>1 个电话号码</translation>
    </message>
    <message>
        <source>{n} phone numbers</source>
        <translation>{n} 个电话号码</translation>
    </message>
    <message>
        <source>until {hour}</source>
        <translation>至 {hour}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>无电话</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>{time} 起可</translation>
    </message>
    <message>
        <source>{what} at {hour}</source>
        <translation>{hour} {what}</translation>
    </message>
    <message>
        <source>comes before everything without an hour.</source>
        <translation>先于所有无时间的事项。</translation>
    </message>
    <message>
        <source>Inside the group the earlier hour comes first.</source>
        <translation>同组内时间早者在前。</translation>
    </message>
    <message>
        <source>cannot wait until tomorrow; what has an hour comes before it.</source>
        <translation>不能等到明天，有时间的事项在前。</translation>
    </message>
    <message>
        <source>comes right after what is due today: nobody has spoken to them since.</source>
        <translation>紧随今日到期事项：到期后尚未与借款人通话。</translation>
    </message>
    <message>
        <source>comes after promises: the first contact is still to be made.</source>
        <translation>排在承诺之后：尚待首次联系。</translation>
    </message>
    <message>
        <source>was planned for a day, not for an hour.</source>
        <translation>已计划日期，未定时间。</translation>
    </message>
    <message>
        <source>needs nobody on the phone, so calls come first.</source>
        <translation>无需通话，电话事项在前。</translation>
    </message>
    <message>
        <source>has no contact, no letter and no plan for two weeks.</source>
        <translation>两周内没有联系、信函或计划。</translation>
    </message>
    <message>
        <source>will not be worked unless it is given to somebody.</source>
        <translation>不分配就无人处理。</translation>
    </message>
    <message>
        <source>{money} overdue × {chance} lost by a month&apos;s waiting ({bucket}) = {stake} at stake; most is first.</source>
        <translation>逾期 {money} × 再等一个月的损失率 {chance}（{bucket}）= 风险金额 {stake}；大的在前。</translation>
    </message>
    <message>
        <source>waits at the end: no phone number is in use.</source>
        <translation>排在末尾：没有可用的电话号码。</translation>
    </message>
    <message>
        <source>Write a letter, or find a number.</source>
        <translation>可寄信函，或查找号码。</translation>
    </message>
    <message>
        <source>waits at the end: the borrower asked not to be called.</source>
        <translation>排在末尾：借款人要求停止来电。</translation>
    </message>
    <message>
        <source>Write a letter instead.</source>
        <translation>可改寄信函。</translation>
    </message>
    <message>
        <source>waits at the end: the rules forbid a call now.</source>
        <translation>排在末尾：规则目前不允许致电。</translation>
    </message>
    <message>
        <source>From {time} on it stands among the others.</source>
        <translation>{time} 起回到正常排序。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>May I contact</source>
        <translation>可否联系</translation>
    </message>
    <message>
        <source>Why today</source>
        <translation>今日原因</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>Show {n}</source>
        <translation>显示 {n} 项</translation>
    </message>
    <message>
        <source>Assign all {n}…</source>
        <translation>分配全部 {n} 户…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>再显示 {n} 项</translation>
    </message>
    <message>
        <source>Show all {n} in Accounts</source>
        <translation>在「账户」中显示全部 {n} 户</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>next account</source>
        <translation>下一户</translation>
    </message>
    <message>
        <source>folds the group</source>
        <translation>折叠分组</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>下一户</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{n} to do · {done} done</source>
        <translation>待办 {n} · 已完成 {done}</translation>
    </message>
    <message>
        <source>Promises, call-backs, new accounts and letters to post stand here when they are due.</source>
        <translation>到期的承诺、回电、新增账户和待寄信函会列在这里。</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>打开账户</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>暂无到期事项</translation>
    </message>
    <message>
        <source>A clerk imports the overdue list; new accounts then stand here.</source>
        <translation>文员导入逾期清单后，新增账户会列在这里。</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有账户</translation>
    </message>
    <message>
        <source>Import the overdue list: new accounts then stand here, the largest first.</source>
        <translation>导入逾期清单：新增账户会列在这里，金额大者在前。</translation>
    </message>
    <message>
        <source>Import overdue list</source>
        <translation>导入逾期清单</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Enter your password</source>
        <translation>输入密码</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定似乎已开启。</translation>
    </message>
    <message>
        <source>The key is being made from the password</source>
        <translation>正在由密码生成密钥</translation>
    </message>
    <message>
        <source>This office cannot be opened</source>
        <translation>无法打开此机构</translation>
    </message>
    <message>
        <source>The names are being read</source>
        <translation>正在读取员工名单</translation>
    </message>
    <message>
        <source>The office is being opened</source>
        <translation>正在打开机构</translation>
    </message>
    <message>
        <source>Unlock as {name}</source>
        <translation>以 {name} 的身份解锁</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Staff name</source>
        <translation>员工姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Forgot the password? Use the recovery key</source>
        <translation>忘记密码？使用恢复密钥</translation>
    </message>
    <message>
        <source>Other office…</source>
        <translation>其他机构…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>No number or address on record</source>
        <translation>没有号码或地址</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>暂不可</translation>
    </message>
    <message>
        <source>with care</source>
        <translation>谨慎</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>yes, until {time}</source>
        <translation>可以，至 {time}</translation>
    </message>
    <message>
        <source>Next: {moment}</source>
        <translation>下次可联系：{moment}</translation>
    </message>
    <message>
        <source>Why, and what instead?</source>
        <translation>原因与替代做法</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>{view}, changed</source>
        <translation>{view}，已更改</translation>
    </message>
    <message>
        <source>Back to “{view}” as it was</source>
        <translation>恢复“{view}”</translation>
    </message>
    <message>
        <source>Save changes to “{view}”</source>
        <translation>保存对“{view}”的更改</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Remove “{view}”…</source>
        <translation>移除“{view}”…</translation>
    </message>
    <message>
        <source>Remove the view “{view}”? Its accounts stay as they are.</source>
        <translation>移除视图“{view}”？账户不受影响。</translation>
    </message>
    <message>
        <source>Remove the view “{view}” for the whole office? Its accounts stay as they are.</source>
        <translation>为全机构移除视图“{view}”？账户不受影响。</translation>
    </message>
    <message>
        <source>Takes the place of the view of this name.</source>
        <translation>将替换同名视图。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>All views</source>
        <translation>全部视图</translation>
    </message>
    <message>
        <source>Save what is shown as</source>
        <translation>当前显示保存为</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>For the whole office</source>
        <translation>全机构可用</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>移除视图</translation>
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
        <source>attorney</source>
        <translation>律师</translation>
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
        <translation>到期一次还本付息</translation>
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
        <translation>承诺未履行</translation>
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
        <translation>久未跟进</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Assigned to somebody who left</source>
        <translation>负责人已离职</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>长期无人处理</translation>
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
        <translation>自 {since}起要求不以此方式联系</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>弱势人士</translation>
    </message>
    <message>
        <source>Insolvent</source>
        <translation>资不抵债</translation>
    </message>
    <message>
        <source>Attorney</source>
        <translation>律师代理</translation>
    </message>
    <message>
        <source>Wants no contact</source>
        <translation>拒绝联系</translation>
    </message>
    <message>
        <source>Complaint open</source>
        <translation>投诉处理中</translation>
    </message>
    <message>
        <source>Breathing space</source>
        <translation>债务宽限期</translation>
    </message>
    <message>
        <source>Hardship on record since {since}</source>
        <translation>{since}起登记为困难</translation>
    </message>
    <message>
        <source>Vulnerable, on record since {since}</source>
        <translation>{since}起登记为弱势人士</translation>
    </message>
    <message>
        <source>Recorded as deceased since {since}</source>
        <translation>{since}起登记为已故</translation>
    </message>
    <message>
        <source>Insolvency on record since {since}</source>
        <translation>{since}起登记为资不抵债</translation>
    </message>
    <message>
        <source>Represented by an attorney since {since}</source>
        <translation>{since}起由律师代理</translation>
    </message>
    <message>
        <source>Disputes the debt since {since}</source>
        <translation>{since}起对债务有争议</translation>
    </message>
    <message>
        <source>Asked for no contact at all since {since}</source>
        <translation>{since}起要求不再联系</translation>
    </message>
    <message>
        <source>A complaint is open since {since}</source>
        <translation>{since}起投诉处理中</translation>
    </message>
    <message>
        <source>Breathing space since {since}</source>
        <translation>{since}起处于债务宽限期</translation>
    </message>
    <message>
        <source>Outside the hours this person prefers</source>
        <translation>不在对方希望的时段内</translation>
    </message>
    <message>
        <source>Offer time or a plan; press for nothing.</source>
        <translation>可提供延期或还款方案，不施压。</translation>
    </message>
    <message>
        <source>Go slowly; offer to speak with somebody trusted.</source>
        <translation>放慢节奏，可请对方信任的人一同沟通。</translation>
    </message>
    <message>
        <source>Ask who settles the estate.</source>
        <translation>询问由谁处理遗产。</translation>
    </message>
    <message>
        <source>File the claim with the administrator.</source>
        <translation>向管理人申报债权。</translation>
    </message>
    <message>
        <source>Write to the attorney: add their address under People, with the use “attorney”.</source>
        <translation>致函律师：在「人员」中添加其地址，用途选「律师」。</translation>
    </message>
    <message>
        <source>Answer the dispute in writing, then lift the flag.</source>
        <translation>书面答复争议，然后解除标记。</translation>
    </message>
    <message>
        <source>Only notices that the law requires. If the wish is taken back, lift the flag.</source>
        <translation>仅可发送法律要求的通知；对方撤回要求后解除标记。</translation>
    </message>
    <message>
        <source>Answer the complaint first where that can be.</source>
        <translation>尽可能先答复投诉。</translation>
    </message>
    <message>
        <source>Wait until it ends, then lift the flag.</source>
        <translation>待其结束后解除标记。</translation>
    </message>
    <message>
        <source>Use a way this person has left open.</source>
        <translation>改用对方未拒绝的方式。</translation>
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
        <source>Computer remembers somebody</source>
        <translation>本机已记住员工</translation>
    </message>
    <message>
        <source>Computer forgot somebody</source>
        <translation>本机已忘记员工</translation>
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
        <source>Import undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>Import reversed</source>
        <translation>导入已冲销</translation>
    </message>
    <message>
        <source>Refused rows saved</source>
        <translation>被拒绝的行已保存</translation>
    </message>
    <message>
        <source>Accounts exported</source>
        <translation>账户已导出</translation>
    </message>
    <message>
        <source>Layout of a list named</source>
        <translation>名单版式已命名</translation>
    </message>
    <message>
        <source>Layout of a list forgotten</source>
        <translation>名单版式已删除</translation>
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
        <source>Person added</source>
        <translation>已添加人员</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>人员变动</translation>
    </message>
    <message>
        <source>Contact point added</source>
        <translation>已添加联系方式</translation>
    </message>
    <message>
        <source>Contact point changed</source>
        <translation>联系方式已变更</translation>
    </message>
    <message>
        <source>Flag raised</source>
        <translation>已添加标记</translation>
    </message>
    <message>
        <source>Flag lifted</source>
        <translation>标记已解除</translation>
    </message>
    <message>
        <source>Account handed over</source>
        <translation>账户已移交</translation>
    </message>
    <message>
        <source>Accounts handed over</source>
        <translation>账户已批量移交</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>视图已保存</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>视图已删除</translation>
    </message>
    <message>
        <source>Next step planned</source>
        <translation>已安排下一步</translation>
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
        <translation>演示机构已生成</translation>
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
    <message>
        <source>Contract number</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Borrower&apos;s name</source>
        <translation>借款人姓名</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Person or firm</source>
        <translation>个人或企业</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>住宅电话</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>单位电话</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Amount lent</source>
        <translation>贷款金额</translation>
    </message>
    <message>
        <source>Rate a year</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>Rate a month</source>
        <translation>月利率</translation>
    </message>
    <message>
        <source>Overdue rate a year</source>
        <translation>逾期年利率</translation>
    </message>
    <message>
        <source>Overdue rate a day</source>
        <translation>逾期日利率</translation>
    </message>
    <message>
        <source>Repayment method</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>总期数</translation>
    </message>
    <message>
        <source>Instalments overdue</source>
        <translation>逾期期数</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>每期金额</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签约日</translation>
    </message>
    <message>
        <source>Paid out on</source>
        <translation>放款日</translation>
    </message>
    <message>
        <source>Final due day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Oldest unpaid day</source>
        <translation>最早未还日</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Overdue principal</source>
        <translation>逾期本金</translation>
    </message>
    <message>
        <source>Overdue interest</source>
        <translation>逾期利息</translation>
    </message>
    <message>
        <source>Overdue in all</source>
        <translation>逾期合计</translation>
    </message>
    <message>
        <source>Principal outstanding</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Balance in all</source>
        <translation>余额合计</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Contact persons (one cell)</source>
        <translation>联系人（同一单元格）</translation>
    </message>
    <message>
        <source>Amount overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>People</source>
        <translation>相关人</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Overdue, debit</source>
        <translation>逾期借方</translation>
    </message>
    <message>
        <source>Overdue, credit</source>
        <translation>逾期贷方</translation>
    </message>
    <message>
        <source>Debit or credit</source>
        <translation>借贷方向</translation>
    </message>
    <message>
        <source>Overdue 1–30 days</source>
        <translation>逾期 1–30 天</translation>
    </message>
    <message>
        <source>Overdue 31–60 days</source>
        <translation>逾期 31–60 天</translation>
    </message>
    <message>
        <source>Overdue 61–90 days</source>
        <translation>逾期 61–90 天</translation>
    </message>
    <message>
        <source>Overdue 91–120 days</source>
        <translation>逾期 91–120 天</translation>
    </message>
    <message>
        <source>Overdue 121–180 days</source>
        <translation>逾期 121–180 天</translation>
    </message>
    <message>
        <source>Overdue 181–360 days</source>
        <translation>逾期 181–360 天</translation>
    </message>
    <message>
        <source>Overdue 361 days and more</source>
        <translation>逾期 361 天以上</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>已显示号码</translation>
    </message>
    <message>
        <source>Wish on contact</source>
        <translation>联系意愿</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Contact point</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>the bank details</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>a phone number or e-mail of the office</source>
        <translation>机构的电话或邮箱</translation>
    </message>
    <message>
        <source>the e-mail of the office</source>
        <translation>机构的邮箱</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>the position of who signs</source>
        <translation>签署人职务</translation>
    </message>
    <message>
        <source>the day of the contract</source>
        <translation>合同日期</translation>
    </message>
    <message>
        <source>the amount lent</source>
        <translation>贷款金额</translation>
    </message>
    <message>
        <source>the oldest unpaid day</source>
        <translation>最早未还日</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Rule of the association</source>
        <translation>协会规范</translation>
    </message>
    <message>
        <source>Rule of this office</source>
        <translation>本机构规定</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>无开窗</translation>
    </message>
    <message>
        <source>DIN 5008 B, left</source>
        <translation>DIN 5008 B，左侧</translation>
    </message>
    <message>
        <source>DIN 5008 A, left and high</source>
        <translation>DIN 5008 A，左侧偏上</translation>
    </message>
    <message>
        <source>NF Z 11-001, right</source>
        <translation>NF Z 11-001，右侧</translation>
    </message>
    <message>
        <source>US No. 10</source>
        <translation>美国 10 号</translation>
    </message>
    <message>
        <source>UK DL</source>
        <translation>英国 DL</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>contact point</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>corrected contact point</source>
        <translation>更正后的联系方式</translation>
    </message>
</context>
<context>
    <name>WriteForm</name>
    <message>
        <source>No address to write to</source>
        <translation>没有可寄的地址</translation>
    </message>
    <message>
        <source>The borrower reads {language}.</source>
        <translation>借款人的语言：{language}。</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>付款期限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Owed today</source>
        <translation>今日欠款</translation>
    </message>
</context>
<context>
    <name>WriteLetterPage</name>
    <message>
        <source>Demand letter</source>
        <translation>催告函</translation>
    </message>
    <message>
        <source>The paper is being set</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Enter the day to pay by</source>
        <translation>输入付款期限</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开账户</translation>
    </message>
    <message>
        <source>No letter can be written now</source>
        <translation>现在不能写信</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The letter is being issued</source>
        <translation>正在签发</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Language: {language}, the borrower’s</source>
        <translation>语言：{language}（借款人）</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>语言：{language}</translation>
    </message>
    <message>
        <source>Wording, address and amount checked</source>
        <translation>措辞、地址、金额已核对</translation>
    </message>
    <message>
        <source>Issue letter</source>
        <translation>签发信函</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>It gets its number when issued, and is then sealed as it stands.</source>
        <translation>签发时取得编号，并按原样封存。</translation>
    </message>
</context>
<context>
    <name>_Item</name>
    <message>
        <source>current page</source>
        <translation>当前页面</translation>
    </message>
</context>
</TS>
